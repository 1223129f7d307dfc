"""Words of which one stands in for another to say the contrary, in their base forms."""

OPPOSITES: dict[str, str] = {
    "VERB": """
rise/fall increase/decrease open/close win/lose accept/reject approve/reject approve/block
arrest>release encourage/discourage support/oppose allow/ban permit/forbid allow/prevent buy/sell
begin/end start/finish start/stop succeed/fail arrive/depart enter>leave join>leave stay>leave
remain>leave gain/lose add/remove include/exclude confirm/deny admit/deny praise/criticise
praise/criticize love/hate like/dislike hire/fire appoint/dismiss expand/shrink strengthen/weaken
improve/worsen raise/lower raise>cut accelerate/slow agree/disagree attack/defend create/destroy
build/demolish keep/abandon keep>scrap continue/stop resume/suspend suspend/reinstate
deliver/withhold borrow/lend import/export ignore>heed remember/forget reveal/conceal
publish>withdraw promote/demote promote/relegate launch>cancel launch>scrap convict>acquit
charge>clear survive/die live/die marry/divorce welcome/condemn endorse/oppose pass>fail
pass>defeat trust/distrust unite/divide unlock/lock load/unload win>forfeit advance/retreat
ascend/descend attract/repel back>oppose bless>curse connect>disconnect defeat/surrender
delay/hasten demand>renounce deploy>withdraw embrace/shun enable/disable extend/shorten
fill/empty float/sink follow/precede grant/refuse grow/shrink honour/snub inflate/deflate
invite/expel legalise/outlaw legalize/outlaw lengthen/shorten maximise/minimise maximize/minimize
merge/split nationalise/privatise obey/defy overestimate/underestimate protect/endanger
qualify/disqualify ratify/reject recover>deteriorate recruit>dismiss reduce/increase
register/deregister reward/punish satisfy/disappoint secure>forfeit seize>return send>receive
simplify/complicate spend/save tighten/loosen uphold/overturn upgrade/downgrade
validate/invalidate value/despise widen/narrow attend>miss attend/skip score>miss resign/stay
retain/lose found>dissolve establish/abolish introduce>abolish elect>oust hit>miss halt>resume
evacuate/occupy recognise/ignore recognize/ignore respect/flout
""",
    "ADJ": """
open/closed alive/dead married/divorced married/unmarried guilty/innocent legal/illegal
safe/unsafe safe/dangerous public/private large/small big/small high/low long/short early/late
old/young old/new new/old modern/ancient rich/poor wealthy/poor strong/weak hot/cold warm/cool
dry/wet heavy/light fast/slow good/bad major/minor easy/difficult simple/complex cheap/expensive
common/rare famous/unknown popular/unpopular successful/unsuccessful true/false real/fake
active/inactive available/unavailable possible/impossible necessary/unnecessary
important/unimportant full/empty rural/urban male/female positive/negative northern/southern
eastern/western northeastern/southwestern northwestern/southeastern upper/lower inner/outer
internal/external domestic/foreign temporary/permanent voluntary/compulsory optional/mandatory
partial/complete wide/narrow deep/shallow thick/thin sharp/blunt loud/quiet soft/hard bright/dark
broad/narrow clean/dirty calm/violent clear/vague constant/variable civilian/military
happy/unhappy dominant/subordinate endangered/abundant edible/inedible extinct/living
final/initial following/preceding former/current formal/informal free/captive friendly/hostile
frequent/infrequent generous/stingy healthy/sick identical/different independent/dependent
junior/senior left/right limited/unlimited likely/unlikely loyal/disloyal mainland/offshore
native/foreign normal/abnormal nuclear/conventional official/unofficial peaceful/violent
perfect/imperfect poisonous/harmless previous/subsequent professional/amateur
profitable/unprofitable proud/ashamed regular/irregular reliable/unreliable religious/secular
responsible/irresponsible secret/public severe/mild similar/different sober/drunk solid/liquid
stable/unstable steep/gentle straight/curved sufficient/insufficient superior/inferior tall/short
tight/loose total/partial tropical/arctic typical/atypical unanimous/split underground/elevated
useful/useless valid/invalid vertical/horizontal victorious/defeated visible/invisible
willing/unwilling
""",
    "ADV": """
publicly/privately always/never often/rarely usually/rarely frequently/seldom never/always
sometimes/never rarely/often up/down upstream/downstream above/below inside/outside before/after
forward/backward early/late together/separately directly/indirectly successfully/unsuccessfully
legally/illegally quickly/slowly rapidly/slowly mostly/hardly mainly/hardly unanimously/narrowly
officially/unofficially temporarily/permanently voluntarily/forcibly widely/barely partly/fully
completely/partly entirely/partly still>never already/not positively/negatively well/badly
sharply/slightly significantly/barely deliberately/accidentally peacefully/violently
initially/finally
""",
    "NOUN": """
increase/decrease rise/fall win/loss victory/defeat profit/loss success/failure beginning/end
start/end majority/minority supporter/opponent ally/enemy friend/enemy winner/loser
acquittal/conviction approval/rejection arrival/departure import/export surplus/deficit
strength/weakness advantage/disadvantage husband/wife father/mother son/daughter brother/sister
man/woman boy/girl king/queen prince/princess uncle/aunt actor/actress summer/winter
morning/evening day/night north/south east/west top/bottom front/rear growth/decline buyer/seller
employer/employee teacher/student birth/death war/peace presence/absence maximum/minimum
expansion/contraction guilt/innocence poverty/wealth heir/predecessor predecessor/successor
defender/attacker prosecution/defence amateur/professional
""",
    "OTHER": """
before/after above/below inside/outside within/outside with/without more/less more/fewer
most/least largest/smallest biggest/smallest highest/lowest longest/shortest oldest/newest
oldest/youngest tallest/shortest best/worst first/last fastest/slowest earliest/latest
larger/smaller bigger/smaller higher/lower longer/shorter older/younger better/worse
earlier/later faster/slower northernmost/southernmost easternmost/westernmost many/few
""",
}
"""Pairs by part of speech: "a/b" is read in both directions, "a>b" only from left to right."""

SIBLINGS = """
goalkeeper defender midfielder forward striker winger
gold silver bronze
red blue green yellow black white orange purple brown grey
monday tuesday wednesday thursday friday saturday sunday
daily weekly monthly yearly
hour day week month year decade century
kilometre mile metre foot inch
football basketball baseball cricket rugby hockey tennis golf swimming boxing
guitar piano drums violin bass saxophone trumpet
actor singer politician lawyer journalist footballer painter scientist engineer economist
novel poem play film album song opera
comedy drama thriller horror romance documentary
river lake mountain island forest desert
doctor nurse surgeon dentist
north south east west
mayor governor senator ambassador minister president chancellor
captain coach manager goalkeeper
bachelor master doctorate
car bus train plane ship lorry motorcycle bicycle
school hospital church museum library hotel prison factory
mathematics physics chemistry biology history philosophy economics law medicine
catholic protestant orthodox muslim jewish hindu buddhist
coal oil gas wind solar
wheat rice maize barley cotton
army navy police
bank insurer airline brewery publisher supermarket
copper iron gold silver zinc lead tin
murder fraud theft arson burglary bribery
knife gun bomb axe
cancer pneumonia malaria cholera tuberculosis
cat dog horse cow sheep goat pig
single album
left right
freshman sophomore junior senior
""".strip()
"""One set a line: words that answer one question, of which only one is true."""
