"""Values of ours in, files that a later process reads them from out; whatever is wrong with a file, it is not there."""

from briefgen.keep.drawer import Drawer
from briefgen.keep.freezing import freeze
from briefgen.keep.program import program
from briefgen.keep.thawing import thaw

__all__ = ["Drawer", "freeze", "program", "thaw"]
