"""Texts that try to become markup: Markdown and its extensions, HTML, entities, odd blanks, broken characters."""

from hypothesis import strategies as st

from briefgen.read.characters import printable
from tests.as_read import carried, folded

TOKENS = """
# ## * - + > >> 1. 1) 2024. a. a) iv. MM. i) #. (1) : :: --- --- *** ___ === +++ ``` ~~~ | || |- :- -: /// // \\ \\*
\\( \\) \\[ \\] * ** *** _ __ ___ ~ ~~ ^ ^^ = == + ++ ` `` $ $$ ! !! !!! ? ?? ??? . .. ... .... - -- --- ---- -->
<-- <--> ==> =/= +/- << >> % , ; [ ] ( ) { } < > [[ ]] [[wiki]] ![ ]( [a](b) [a][b] [a]: [^1] [^1]: *[HTML]: [x] [ ]
[TOC] [!NOTE] [=50%] [^ {#id} {.c} {:.c} {: .c } {@id=1} {++ ++} {-- --} {== ==} {>> <<} {~~ ~> ~~} {{ }} {% %} {#
#} {{x}} ++ctrl+alt++ ++"k"++ :smile: :material-account: :+1: a:b:c 12:30 12:30: :30: 16:9: 1:1:1 1/2 3/4 1/8 9/11
24/7 2024/25 11/2 1/22 1st 2nd 3rd 4th 11th 21st 22nd 113th 0th 1stly c/o Mac/os (c) (C) (r) (tm) (TM) +-5 -5 1990s
'90s ' " '' "" '" "' "a" 'a' don't Kim's it's-- ''' &amp; &lt; &#42; &#x2a; &copy &nbsp; & && &; AT&T R&D a&b; &#
http://example.org https://example.org/a_b_c?x=1&y=2 ftp://x.org www.example.org WWW.x.org www. http: ://
mailto:a@example.org a@example.org @user @user/desk user/desk#1 user/desk!1 user/desk?1 desk!1 desk?12 #12 !12 ?12
twitter:a @x:y news/desk@deadbeefdeadbeefdeadbeefdeadbeefdeadbeef deadbeefdeadbeefdeadbeefdeadbeefdeadbeef
deadbeef1stdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdef <b> </b>
<script>alert(1)</script> <script> </script> <!-- --> <!-- <![CDATA[ ]]> <![ <? ?> <?php <!DOCTYPE <div> </div> <p>
<pre> <br/> <img/src=x> <a> <https://example.org> <a@example.org> javascript:alert(1) onclick= style= markdown=1
--8<-- ;--8<-- "pyproject.toml" -8<- 8< $x$ $5 $$y$$ \\begin{a} \\(x\\) #!python `#!py ::: !!! note ??? warning ===
"tab" /// note Note: Moscow: key: title: Al-Jazeera: A. B) .5 5. I. U.S. p.m. e.g. Mr. 3.000 10,000 50% a-b a - b
a/b and/or (a) word Kim Київ 북한 中文 é İ ß ſ ١. ١) ٣: ½ — – … “q” ‘q’ «q» 🇰🇵 👩‍👩‍👧 e\u0301 \u200b \u200d \u2060
\ufeff \u00ad \u202e \u061c \ufffc \uffff \U0010ffff klzzwxh:0000 wzxhzdk:0 zz1337820767766393qq
""".split()
BLANKS = " \t\n\v\f\r\x85\u2028\u2029"
SPACES = [*"\u00a0\u2003\u202f\u3000\u1680\u2028\u2029\x85\t\n\v\f", "\r\n", "    ", "  \n", "\n\n"]
BROKEN = [*"\x00\x02\x03\x1c\x7f\x80\x9f\ud800\udfff", "\x02klzzwxh:0\x03", "\x02wzxhzdk:0\x03", "\x1b[0m"]

words = st.one_of(
    st.sampled_from(TOKENS),
    st.sampled_from(TOKENS + SPACES + BROKEN),
    st.text(max_size=6),
    st.text(alphabet="".join(chr(n) for n in range(0x20, 0x7F)), max_size=6),
    st.text(alphabet=".:-/!?()19ab wsthndr#*_`[]<>&;'\"\\|{}$=+~^%@,\n", max_size=8),
)
texts = st.lists(st.tuples(words, st.sampled_from(["", "", " ", " ", " ", "  ", "\n"])), min_size=1, max_size=8).map(
    lambda pairs: "".join(word + space for word, space in pairs),
)
shown_texts = texts.filter(lambda text: folded(carried(text)) != "")
#: The same as the desk's readers hand them on: without what no document may hold.
read_texts = texts.map(printable)
