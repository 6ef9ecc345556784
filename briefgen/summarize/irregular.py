"""English words whose forms no rule leads back to one stem."""

#: A line is the basic form with the forms that it takes.
_FORMS = """
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began begun; bend bent;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built;
burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug;
do did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; give gave given;
go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lain; light lit;
lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid; rebuild rebuilt; repay repaid; retake retook retaken; ride rode ridden;
ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk;
sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken;
undo undid undone; uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written;
man men; woman women; child children; foot feet; tooth teeth; mouse mice; half halves; life lives; knife knives;
wife wives; leaf leaves; thief thieves; wolf wolves; shelf shelves; die dying died; crisis crises; basis bases;
analysis analyses; medium media; criterion criteria; phenomenon phenomena; bacterium bacteria
"""
#: The basic form of each form.
BASIC = {
    form: basic for line in _FORMS.replace("\n", " ").split(";") for basic, *forms in [line.split()] for form in forms
}
