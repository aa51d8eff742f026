-- The lexicon of English comments that comes with the survey.

insert into survey.lexicons (name, version, in_use, note, rules) values ('en', 1, true, 'Comes with the survey.', $lexicon$
# English, as natives write it and as many others do.
language en

# Words that stand for each other in the phrases below.
set en_doctor cardiolog* docter* dentis* consultant* dentist* dermatolog* doc docs doctor* dr endocrinolog* gp gps gyn*
set en_doctor hygienist* neurolog* optician* optometr* orthop* paediatric* pediatric* physician* physio* psychiatr*
set en_doctor psycholog* radiograph* radiolog* practitioner* sonograph* specialist* surgeon* therapist* urolog*
set en_nurse assistant* carer* crew employee* midwi* nurce* nurse* personel personnel phlebotomist* reception
set en_nurse receptionist* staff staffs team technician* trainee* worker*
set en_staff @en_doctor @en_nurse
set en_people @en_staff everybody everyone girl girls guy guys he ladies lady man people person persons she they woman
set en_great amazing awesome best brilliant excelent excellent exceptional fabulous fantastic great incredible
set en_great magnificent marvellous outstanding perfect phenomenal splendid stellar super superb terrific wonderful
set en_bad appalling awful bad dreadful horrible lousy poor poorly shocking terrible useless worst
set en_place area areas building* clinic* corridor* environment facilit* hall hospital* lobby office* place places
set en_place premises room rooms space* surroundings toilet* ward
set en_tool app apps application chat code* connection form forms image kiosk* link links login machine* page pages
set en_tool picture portal screen site software sound system teams video* website*
set en_slot apointment* appointment* appt appts slot* time times
set en_get arrang* find finding found gave get gets getting give given got gotten had have made make making need needed
set en_get offer* reciev* receiv* schedul* take tried want wanted
set en_minutes hour hours hr hrs min mins minute minutes
set en_now immediately instantly prompt promptly straightaway swift swiftly
set en_days day days month months week weeks year years
set en_nobody didnt doesnt dont hadnt havent hasnt never no nobody none noone not nothing wasnt werent without zero
set en_ache ache* allergy anxiety bleeding condition cough* cramps depress* dizz* eczema fever headache* hurt hurting
set en_ache hurts infection* inflammation injury itch* lump migraine* nausea numbness pain pains problem problems rash
set en_ache snoring sore soreness stiffness swelling symptom* tinnitus toothache wound
set en_body ankle arm back body bowel* ear ears elbow eye eyes face finger foot hand hands head hearing hip jaw knee
set en_body knees leg mouth neck shoulder sight skin sleep smile stomach throat toe tooth vision voice wrist
set en_cure antibiotic* cream drops exercise* injection* inhaler medic* meds ointment operation physio* pill pills
set en_cure prescription procedure shot* splint surgery tablet* therapy treatment*
set en_say explain* inform* mention* said say saying says tell telling tells told
set en_fast fast faster quick quicker quickly rapid* speed*
set en_do bend breathe chew climb dance drive eat hear jog kneel lift move play run see ski sleep swallow talk walk work
set en_again again better fine freely normally properly without
set en_visit birth delivery operation procedure surgery transplant

topic waiting
# Queues and waiting
eternity forever queing queu* wait waited waiting waits waitting "long|short|no|quick line*" "in line" "line* ... long"
"sat|sit|sitting|stand|standing|stood|stuck|lying|left & @en_minutes" "were|was there ... @en_minutes" "hour* & a&e"
"spend|spent|wasted|lost|took|takes & @en_minutes|day|morning|afternoon" "whole|entire|half day|morning|afternoon"
"hour* & er|emergency" "sat|sitting ... a&e" "forgot*|left ... corridor|hallway" "an hour & in|late|before|after"
"about|almost|around|couple|five|four|full|many|nearly|of|over|seven|several|six|than|three|two|whole hour|hours"
"half an hour" "@en_minutes in the" "nobody|noone came" "took|takes|taking ... ages|forever|long|eternity|while"
# Late, or on time
delay* late lateness ontime overdue punctual* tardy timely "on|in|behind|exact|exactly|correct time|tme|schedule"
"on the dot" "according to schedule" "as|past|after scheduled" "running|ran|runs behind|late|over" "exactly at"
"to the minute|second" "at the agreed|appointed|right|promised|given|scheduled time" "appointment|visit start*|began"
"past|after my|the|our|his|her appointment|time|slot" "past|after the scheduled|booked|appointed|agreed" "earlier than"
"@en_minutes after|early|ahead|late|later|before" "oclock|o|nine|ten sharp" "at ... sharp" "only at" "in less than"
"my|appointment time was at|for|8|9|10|11|12|13|14|15"
# At once
@en_fast backlog* hours lined lineup overran overrun slow unpunctual* "prompt|swift & and|service" "straight in"
"slowly & queue*|line*|moved|went" "seen|taken|called|served|in|received|came|treated|saw ... away" "in no time"
"seen|taken|called|served|in|received|treated at once" "right in and|on|at" "in and out" "in|within minutes"
"@en_now & seen|saw|taken|took|called|served|service|received|started|in|came|attention|helped|treated|visit|turn"
"right|straight away in|seen|taken" "my|our turn" "dragged on" "my name was called" "called|taken|let|got in"
"out|over|through in|within|under|by ... @en_minutes|time" "i|we|to|and went|go in" "like clockwork" "sitting around"
"called|taken|let|invited|ushered|shown|went|go|get me|us|him|her|straight|right in" "way|well|long past"
"called|came ... my name|out|to get" "seen within|on|before|after|right|straight" "hour and half|quarter|a"
"seen|done|over|ready|finished ... minutes|min|mins" "hung|hanging|hang around|about" "take* ages|forever"
"saw|took|received|treated me|us|him|her ... @en_fast|immediately|right|straight" "kept|stuck|keep to schedule|time"
"schedule*|timetable* slip*|late|stretch*|held|kept|fail*" "no|without crowd*|rush|congestion|delay"
"waited|wait|sat|sit|spent|room ... evening|day|night|morning" "forgot* ... waiting|room|corridor" "@en_minutes behind"
"hang|hanged|sitting|sat|sit ... waiting|ages|hours|forever" "wast* ... whole|half|entire"
"no|short|minimal|little|zero|long|longer|endless wait*" "no|without any|hardly crowd*|queue*|line|hanging"
"got|get|went|came in ... early|right|straight|immediately|directly"
"line|lines|queue ... enormous|huge|massive|endless|door"
# Not about waiting here, but about phones, appointments, answers, recovery …
not "wait*|queue*|@en_minutes|immediately|@en_fast|late|away & call*|phone*|answer*|picked|line|hold|telephone"
not "wait*|immediately|@en_fast|late|slow|instantly|delay* & repl*|respon*|result*|hear|referral|prescri*"
not "wait* & list*|month*|week*|week" "talk*|spoke|speak*|explain*|said ... @en_fast" "too @en_fast" "@en_fast check"
not "waiting|wait for|to my|the|a|an|get call*|answer*|repl*|result*|test*|appointment*" "slow & app|website*|system"
not "@en_fast|immediately|slow|slowly|prompt* & heal*|recover*|better|help*|relief|work*|feel*|felt|visible|improv*"
not "@en_fast|immediately|promptly & book*|appointment*|slot*|online|app|website*|chat|link|reached" "waiting area*"
not "@en_minutes|@en_fast on the phone" "month*|week*|weeks & wait" "cancel* ... in time" "waiting room*|hall"
not "phone|opening|office|working|evening|visiting hours" "hour and a time" "spent the night" "slow* & heal*|recover*"
not "@en_minutes & visit|session|consultation|conversation|lecture" "took|takes ... while to get|recover|heal"
not "got|get in ... same|next|quickly|within" "hours & app|chat|drive|surgery|labour|phone*|hold|call*" "over @en_fast"
not "chat|phone*|app ... done|@en_minutes" "pain|relief|diagnos*|caught|found ... in time" "got through @en_fast"
not "wait* ... feel|result*|answer*|letter|surgery|operation|specialist*|repl*|referral" "for being ... late"
not "in time ... caught|found|diagnos*" "queue*|queues ... specialist*|surgery|operation|machine" "fast ... hours"
not "medic*|meds|pill* ... @en_fast" "surgery|operation|appointment* ... @en_fast" "wait* ... year|years|months|weeks"
not "@en_fast surgery|operation|appointment*" "waiting for a|my|the|your call|answer*|result*" "wait* & test|news|lab"
not "@en_fast response|reply|recovery|relief|fix" "@en_minutes|hour|hours later" "fast before|for|overnight|from"
not "booking|rescheduling|cancelling ... @en_fast|slow" "called in the morning|afternoon|evening"
not "got|get in the|my|touch|contact|way" "yell*|told|scold* ... late" "sat|spent|waited all|whole day ... phone|call"
not "i was|am|came|arrived ... late" "wait ... days|weeks for" "callback ... half an hour" "relief ... came ... late"
not "waiting for ... refund|reimburs*|invoice|bill|money|report|letter" "pain relief|killer* ... late"
not "painkiller*|relief ... late|wait*|hours" "bill|invoice|letter|report ... quickly|fast"
not "found|caught|diagnos*|detect* ... late"

topic booking
# Booking, moving, cancelling
availab* book bookable booked booking* cancel* flexib* overbook* postpon* prebook* re-schedul* rebook* reschedul* slot
reserv* scheduling slots "@en_slot ... move*|chang*|cancel*|postpon*|disappear*|vanish*|gone|lost|missing|delet*"
"chang*|mov* ... appointment*|apointment*|time|slot*" "not in the system|books" "free|open|new|more|no|other times"
# Getting an appointment
accommodat* accomodat* released "@en_get|choose|pick|secure ... apointment*|appointment*|appt*" "an appointment"
"no|next|new|free|more appointment*" "appointment* for|within|system|sooner|soon" "@en_get time|times" "time was found"
"appointment* & easy|easily|quick*|fast|hard|difficult|impossible|available" "got|gave me time" "@en_get ... time for"
"@en_get|choose|pick a|an|any|another|the|suitable|free|good|earlier|new|my time" "any time at all"
"a time for|to|on|at|with|so|after|same|that" "time with|for next|the|tomorrow|today"
"times for|are|were|in|after|ran|run|available|to|left|gone|online" "choose|pick my|the|a|your doctor|dentist|time"
"suitable|evening|urgent|acute|weekend|morning time*"
"suitable|evening|urgent|acute|weekend|after|morning appointment*"
# How soon
"same|next|following day|week|morning|afternoon|evening" "already|for tomorrow|today|monday" "short notice" "walk in"
"earliest|first|next free|available|time|date|slot|appointment" "last minute" "drop in" "wait* list*" "turned away"
"@en_days & wait*|queue*" "@en_days ... see|get|for a|an|the ... @en_doctor" "see|seen ... within|in ... @en_days"
"apointment*|appointment* & @en_days|gone|only|earliest" "squeez*|fit|fitted|slot* me|us|him|her|my in"
"get|got in to see" "to see a|an|my ... @en_doctor" "get|got to see|a ... @en_doctor" "push*|put back|forward"
"hard|difficult|easy|easier|impossible|long|tough|trying|tried|struggl* to get|see|find ... @en_doctor|@en_slot|in"
"hard|difficult|easy|impossible|tried|trying to get" "to|for another|later|earlier|different day|date|week|time"
"time*|slot*|appointment* & suit*" "nearest|closest|earlier time|appointment" "see|get someone|anyone|anybody|somebody"
"after work|school|office" "followup|control|urgent|eye|morning|afternoon time|times|appointment|slot"
"time|appointment|date came|arrived|sent" "get|got|getting|gets in ... same|next|flexib*|quickly|within|easily"
# Weekday times, invitations, surgery dates, continuity
backlog invitation* invite "surgery|operation|procedure date|time" "date for ... surgery|operation|procedure"
"monday|friday|saturday|sunday|weekend*|afternoon*|evening* ... appointment*|time|times|slot*" "get|got|getting seen"
"long|longer|huge|endless queue*|wait*|waiting ... specialist*|surgery|operation|therap*|@en_doctor"
"visit|surgery|operation|procedure|check|checkup ... moved|cancel*|postpon*|pushed|reschedul*|delayed"
"choose|chose|pick my|your|own|the own|doctor*|dentist*|time|day" "time* ... suit*|work*|fit* me|my|us"
"got|get|getting|given|offered a|an ... time|appointment*|slot*|date" "no time|times|slots available|left|free"
"wait*|waited|waiting ... surgery|operation|specialist*|procedure" "see|seen|saw ... same doctor|dentist|day"
"cant|cannot|couldnt|unable|impossible|hard|difficult to|get|find|make ... appointment*|time|times|slot*|seen"
"appointment|appt|time ... moved|changed|pushed|brought" "follow up appointment*|visit*" "follow up time*|appointment*"
"couldnt|cant|didnt|wouldnt give ... time|appointment*|slot*" "no|any|zero|simply|are|were ... appointments|slots"
"had|have|got an|my appointment at|within|by|already|same|next"
"session|sessions|visit|appointment* ... a|per|every month|week|year"
"referral ... months|weeks|no appointment|pending|sitting|lying|stuck"
"prefer*|wish*|like|want* ... time|times|appointment*|slot*"
"later|earlier|other|another|better|different time|times|day|hour*|slot*|date of|in|for|please|would"
"appointments in|at|during|on|outside the|evening*|weekend*|morning*|afternoon*|monday*|saturday*"
# Not about booking here
not "result*|answer* & same|next|available" "take|took|takes|taking|taken ... time" "cancel* in time"
not "easy|easier|hard|difficult|impossible|tried|trying to get ... hold|through|to|lost|rid|answer*|around|in|contact"
not "i|that|which ... had|i cancel*" "cancel* & cost*|fee|charg*|bill*|pay" "@en_get ... in time" "@en_nobody cancel*"
not "in|on|of|long|first time" "@en_get|had any|no time" "have|had|made my|the|an|our appointment" "time ... cancel*"
not "have|had ... appointment* & remote*|video*" "a|my|good|bring book" "choose the time for the call-back"
not "past|after|before the booked" "pay*|charg*|paid|fee ... cancelled" "get|got|getting seen quickly|fast|within|at"
not "next|same day ... result*|worse|back|pain|fever|er" "past|after|over|before my slot|time|appointment*"
not "pain*|sore|hurt*|fever|ended|readmitted ... next|following day" "invitation* & address|wrong|unclear|letter"
not "get|got|getting seen ... @en_minutes|immediately|straight|right" "had|has plenty|lots of time for"
not "cancelled appointment|visit ... charg*|pay*|bill*|fee" "want* ... time with|to|for questions"
not "seen|visible|app|results ... same|next evening|day|morning" "surgery|operation|procedure|visit delayed|late"
not "charged|paid|pay|bill* ... appointment|visit|time|cancel* ... cancel*" "app|result*|visible|seen & same|next"
not "waiting ... weeks for my|the result*|test*|answer*|results" "last|previous|other time|times i|we|the"
not "wait* ... days|weeks for the|a|an|my|test|lab call*|result*|answer*|repl*"
not "like|liked|preferred|want* ... more|the|that|to|some time to|with"
not "portal|kanta|report|result*|app ... same evening|day|night|week"
not "though|although|despite|spite ... booked|booking|appointment*"
not "fever|pain|swelling|symptom*|better|gone|worse ... same|next evening|day|morning"

topic encounter
# Friendly, kind, warm
adorable angel angels approachab* attitude bedside charming cheer* courte* freindl* frendl* friendl* friendy funny kind
goodhearted gracious hearted heartfelt helpful helpfull hospitab* hospitality humble humor* humour* joke* joking jolly
jovial kinder kindest kindhearted kindly kindness laugh* lovely lovly manner* nicely niceness nicer nicest personable
pleasant polit polite* smil* sunny sweet sweetest sweetheart sympath* vibe* warm warmest warmhear* warmly warmth
welcom* "nice|cool|fun @en_staff|@en_nurse" "@en_staff is|was|were|are ... nice|cool|fun|sweet|kind" "small talk"
"wonderful ... @en_people" "@en_people ... nice|cool|fun|wonderful|adorable" "so|really|super|very nice" "saved my day"
"nice to|with me|us|my|our" "nice|cool|good|great|kind ... @en_nurse|lady|ladies|guy|guys|man|person|people"
"service ... good|nice|poor|bad" "@en_great & @en_nurse|people|service|servic*|hospitality" "big|golden|good heart"
"service good|was|were|nice|warm|minded|bad|poor" "down to earth" "shook ... hand*|hands" "made my|our day"
"good|nice|bad|poor|terrible|awful|personal|customer service|servic*|attitude"
"love|loved my|the|this|her|him ... @en_people"
# Cared for, listened to, given time or hurried
acknowledg* apolog* attentive* busy calm calmed calmer calming calmly calmness care cared cares caring chatted chatty
comforted comforting compassion* considerate dignif* dignity discreet* easygoing empath* encourag* engaged gem gentile
gentl* genuine* greet* held hug hugged hugs human humane hurr* interacted interaction interested introduc* lisen* rush*
listen* patience patiently playful reassur* relaxed respect* sensitive* sincere* soothing sticker* stress* support
supported supporting supportive tact* teddy* thoughtful understanding unhurr* unrush* wishes "@en_people ... patient"
"patient and|with|towards" "and|so|very|really|extremely|incredibly|was|were|being patient" "enough time" "at ease"
"take|takes|took|taking|taken|give|gave ... time" "enough|plenty|lots|little|no|always|all time for|with|to" "in peace"
"time for|with me|us|my|each|patient*" "plenty of time" "time to ask|answer|explain|listen|talk|discuss|chat" "no time"
"all the time i|in|we" "at|my|own|our pace" "peace to" "open minded" "made it easy|easier for" "eye contact"
"made|make sure ... i|we" "kept asking" "was|were|being heard" "heard|hear|hears|hearing me|us|my|what" "birth plan"
"feel|felt|feeling & welcome|safe|heard|seen|comfortable|valued|important|understood|home|relaxed|looked" "call* me by"
"make|made|makes|making me|us|you|him|her|my|everyone ... feel|comfortable|easy|laugh|smile" "believed|believe me"
"treat|treated|treats|treating ... me|us|like" "took|take|takes|taken|taking me|us|him|my|it|them|this ... serious*"
"@en_bad|@en_great|nice treatment from" "asked|asking how|if|whether" "check*|looked in|on|after|at me|us|him|her|my"
"treat* with|as|well|badly|so|very|really|nice*|poorly|rudely|patients|people|you|my|our" "well looked after|received"
"there for me|us|you" "good|great|brilliant|amazing|wonderful|fantastic with|towards" "handled me|my|our|us|him|her"
"remember* me|my|our|us" "personal touch|connection|contact" "in a good|nice|kind|wonderful|fantastic|lovely|warm way"
"took|take|taking ... break*" "my wishes|worries|concerns|worry|fears" "set the pace" "soft spoken|voice"
"as|like a|an person|individual|adult" "could be with|there" "talk*|spoke|speak* to|with me|us|my|him|her|you"
"lost|lose|losing ... temper|patience|cool" "conveyor|assembly|production" "check*|look*|watch* & watch|clock"
"get rid of me|us" "like|just a|another number|piece|factory|case"
# Cold, rude, not listening
abrupt accus* aggressive angry annoyed apathetic arrogan* baby-talk belittl* blam* blunt bored bossy brave* brusque
bully* burden chemistry coldly condescend* considered cynical delicate* derogat* discourte* discriminat* disinterested
dismiss* disrespect* distract* downplay* fobbed gaslight* grumpy harsh* hostile humiliat* ignor* impatien* impersonal
impolite* indiffer* inhuman* insensitive* insult* interrupt* intimidat* invisible irritat* judg* lectured mattered sour
mocked moody mutter* nonchalan* nonjudg* nuisance patronis* patroniz* prais* prejudic* pronoun* racis* rapport robot*
rough roughly rude* sarcas* sassy scoff* scold* shout* sigh* snapped snappy snarky sneer* snob* stern tender* tone
trivial* uncaring unempath* unfriendl* unhelpful uninterest* unkind* unpersonal unpleasant unsupport* unsympath* valued
unwelcom* wink* yelled "cold|mean|short|dry|bitter & @en_doctor|@en_nurse" "cold and|to|manner*|person|towards"
"mean to|person" "short|curt with|answers" "eye*|eyes & roll*" "brush*|fob* me|us|off" "made fun" "talk*|look* down"
"look*|star* ... computer|screen|phone" "never|didnt|not|even|without look* at me|us" "only|just spoke|talked to"
"@en_nobody ... hello|introduce|apolog*|smile|sorry" "talk*|talked over" "dare* ask|say|to" "like air|cattle|dirt"
"feel|felt|made ... stupid|number|idiot|guilty|ashamed|alone|nuisance|unimportant" "feel|felt so|very|small small"
"like a|an|am child|idiot|air|number|factory|burden|criminal" "left alone|crying" "left ... in tears|crying" "word in"
"kicked out" "raised her|his|their voice" "not|wasnt believed|welcome" "seem* ... care|cold|busy|bothered" "extra mile"
"took me for" "cry|cried ... home|way" "@en_great|golden|gold|top & @en_nurse" "is|are patient" "above and beyond"
"out of her|his|their way" "let me|us finish|speak|talk" "cut me|us off|short" "as if i|we" "mind at rest|ease"
"gave me|us ... courage|strength|hope" "feel|felt like|as i|if" "prefer* to be called" "play* with" "spoken|talked to"
"taken|take|took into account" "get a word|sentence" "to the end" "down to|on my|her|his level"
"not a single|one smile|word"
# Looks, remarks, tone; taken seriously; language; more words for people, good and bad
abrasive absent* adore* aloof angelic barked bitter blasé bother bothered bothering bothersome bubbly charismatic cross
childlike chilly classy cold-hearted committed contempt* crabby curious curt decent dedicated detached devoted distant
disarming disengaged dour earnest easy-going effortless enthusiastic fair frosty funniest generous giggl* godsend goofy
gorgeous hearts heartwarming* hero heroes hilarious honest hypocrit* impassive inattentive inclusive inviting irritable
jaded joy joyful light-hearted loved loving loyal merry motherly nasty neglected obnoxious openminded optimistic petty
pampered pedantic preachy pushy quirky reserved selfless silly smug snide snort* snotty spoiled spoilt standoffish yell
strict stroppy sullen sunshine superior surly sweetness swore talkative tearful terse thankful tone-deaf touchy tough
treasure treasured twinkle uncared unfeeling unforgiving ungrateful unhappy upbeat vibrant wholesome witty worrying
yelling yells "offend*" "icy & stare*|nurse*|doctor*|receptionist*" "taken|took|take|takes|taking ... serious*"
"remark*" "kept company" "welcomed" "you|these|those guys|people|girls|ladies ... best|great|amazing|lovely|awesome"
"positive|negative|good|bad|great|lovely|warm|friendly|nice energy|attitude|spirit|atmosphere|vibe*|mood" "and cold"
"english ... spoken|speaking" "paid|pay|pays|paying ... attention to me|us|my" "my|own|native language|tongue"
"spoke|speak|speaks|speaking|switched|talked ... english" "like family|friend*|royalty" "heart ... right|gold"
"open|nonjudg*|safe space" "listened|listens|listening" "sat|sits down with" "raised ... eyebrow*" "well received"
"chat|chats|chatted|chatting with|about|to" "unwanted|unvalued|unheard|unseen" "sprayed|gave ... careful*" "put down"
"good|great|amazing|wonderful|brilliant|super with|to kids|children|my|our|patients|people|me|us|him|her|toddler*"
"cold and|but|doctor|nurse" "felt|feel|feeling ... judged|ignored|belittled|dismissed|ashamed|unwelcome|alone|uneasy"
"treated|received well" "felt|feel|feeling|made ... comfortable|cared|supported|respected|calm|welcome|relaxed|safe"
"like i was|am" "barely|hardly|never|didnt look*|glanced ... me|us|up" "at home" "received so|very|really well"
"asked|asking|ask all|how|me ... how|time|felt|feel" "careful*|gently & numb*|needle*|inject*|touch*|drill*"
"speak|spoke|speaking down" "felt|feeling ... she|he|they ... gone|rid" "allowed|let|free|okay to|me cry" "feel small"
"ray of|like sun*" "patient staff|nurse*|dentist*|doctor*|dental|with|and|midwi*|physio*|people|receptionist*"
"said|say good" "so|very|really|extremely|incredibly|endlessly patient" "pick|choose|got a toy|sticker|prize"
"good|nice morning|word" "toy|toys|sticker*|badge|present|gift afterwards|after|for|from" "into|to|in tears"
"showed|shown me|us ... door|out" "kicked|threw|thrown|pushed|hurried|sent|rushed me|us|out|off ... out|door|away"
"thanks|thank|shoutout|kudos|credit|hats ... to|off|you nurse*|doctor*|midwi*|dentist*|receptionist*|maria|anna"
"like|feels coming|being home" "went|goes|go above|beyond|extra" "meant a|so lot|much" "made me|us small" "time waster"
"dont be dramatic|silly|such" "felt|feel appreciated" "hello|smile|apology|greeting|sorry would" "whole person|human"
"told|telling|tells me|us|him|her to stay|calm|stop|be|shut|toughen|relax|man|grow|pull|hurry|keep|get|lose"
"kind|nice|good|sweet of him|her|them|you" "warm people|person|@en_staff" "grateful|thankful to|for ... @en_staff"
"stayed with|by me|us|him|her" "doubted|doubt me|us|my" "wasting|wasted|waste ... their|his|her|doctor* time"
"of the crowd|many|masses" "@en_nobody asked|ask me|us|him|her|what|how|if" "shooed|shoved me|us|out"
# Not about how one was met here
not greetings "nice|lovely|wonderful|warm*|cold|pleasant & @en_place|seat*|chair*|view*" "a wink" "with care"
not "good|great|calm*|welcoming|relaxed|sunny|friendl* & @en_place|seat*|chair*|view*" "call*|calls ... ignored"
not "friendl*|love|loved|good|great & app|apps|website*|system|chat|online|interior|use" "laughing gas"
not "nice|fun|helpful|kind|wonderful|easy & app|apps|website*|system|chat|online|interior|use" "substandard care"
not "all|any|each|every|some|same|that|this|these|different|what|kind kind|kinds|of|regards" "check* in|me in|us in"
not "line*|phone*|parking|number|hold & busy" "healing|dental|health|day|intensive|medical|acute care"
not "care plan|instruct*|unit|centre|center" "primary|patient|self|home|after|urgent|emergency|health care"
not "excellent|good|great|quality|best|extreme|utmost|of|child care" "asked if|whether & parking|app"
not "interrupt* & video*|call|connection|consultation|sound" "good with & appointment*|computer*|comput*|technology"
not "take|takes|took|taken|taking ... too|very|long|so|more|less|much|week* time" "@en_cure|found|sorted with"
not "wonderful|great|good|lovely & result*|experience|job|work|view" "listen* & lungs|heart|chest|breathing"
not "took|take a ... time" "busy tone|signal|line*" "wound|cut|scar|skin|fracture|bone|heal* ... nicely"
not "side effect*|medic*|pills ... made|make me feel" "price*|reimburs*|bill|fee|system|website|app|parking ... joke"
not "@en_bad|substandard|class|poor|quality|level|standard of|dental|health|after|skin|home care" "can|could ... hear"
not "rough & gum*|tooth|teeth|mouth|clean*" "listen* to my|the|his|her lungs|heart|chest" "fair price*|cost*|fee"
not "leaflet*|brochure*|instruction*|advice|info*|information|exercise*|link|page|tips ... helpful"
not "made sure i ... right|correct*|properly|had|got|knew|understood" "love|loved that|how ... could|can|app"
not "nice|good|great|lovely ... premises|place|building|coffee|food|app|website" "in tears ... pain|hurt*"
not "fear|phobia|anxiety ... taken|took serious*" "top|substandard class|care|standard care" "not bother with|to"
not "decent visit|coffee|price*|food|experience|job" "calmly & explain*|told|tell*|inform*|show*"
not "held ... video|call|line|hold" "appreciated ... speed|text|app|reminder|clear|info*" "not|hardly reassuring"
not "good|great|nice|solid|clear advice|info*|tips|instruct* ... @en_staff" "chat ... such a good service"
not "at home & instruct*|exercise*|care|test*|pain|treat*|visit|do|rest|took|read" "smell*|taste*|look* funny"
not "nicely visible|online|clean|renovated|organi*|done" "listen* to ... music|message*|tape|tune*|hold"
not "anyone|anybody|nobody|someone|doctor looked at me" "felt|feel ... safe|good hands"
not "talk|speak|spoke|get to|with ... human" "robot* voice|menu|message|phone"
not "unpleasant exam*|procedure|treatment|sensation|feeling|noise|smell*|surprise"

topic competence
# Skilled, professional
capable clueless compet* confidence confident* educated efficien* experianc* experienced expert* incapable incompet*
inefficien* inept inexperienc* knowhow knowledg* knowleg* masterful pro profes* proffes* qualified savvy skilful* smart
skill* specialised systematic* talent* tallent* trust trusted trustworth* unprofes* unskill* wise workmanship
"well done" "@en_great|good|bad|poor|clever|smart|bright|sharp|top|useless|real|super & @en_doctor" "quality of care"
"up to date" "gyn*|midwi* & great|best|good" "high|good|best|top|great quality|level|standard*|class" "on top of"
"top|world|first class|notch" "knows|knew a lot" "know|knew|knows what she|he|they|was|to|is" "good|great|bad at"
"@en_great|@en_bad|good|sloppy|fine|solid|nice|thorough job|work|care|treatment|handiwork|medicine" "no idea what"
"what he|she|they is|was|were|are doing" "years of experience" "knows|knew exactly|everything|nothing|all|lots"
"know|knew|knows|knowing|understand* her|his|their|the|what ... job|stuff|trade|business|craft|thing|things|doing"
"knew|knows|know|learned a|all|everything|exactly|nothing|anything|much|lot ... about" "extreme|utmost care"
"lot*|long|much|lots|no|lack|little|real of experience" "long|much|no|little|vast experience" "had no clue|idea"
"done|doing this ... times" "safe|good|skilled|capable|expert|steady|sure|light|experienced|best|right hand*|hands"
"seem* ... know" "@en_doctor|@en_nurse|he|she|they didnt|doesnt|not ... know|understand" "second opinion"
"well trained|prepared|informed|read"
"read|studied|familiar|looked with|my|into|up ... file*|notes|history|papers|case|records"
"crown*|filling*|stitch*|scar|scars|suture* & perfect|neat|beautiful*|well|great|sloppy|excellent|tidy"
# Thorough or careless
accurate* amateur* careful* careless* clumsy diligent* examin* inaccura* malpractice meticul* neglect* negligen* thoro*
painstaking* precise* precision prepared sloppy* superficial* thour* throughly througly unprepared unsafe "in detail"
"attention to detail*" "check*|examin*|look* ... everything" "check*|done|did properly|carefully|thoroughly|well"
"proper|detailed|rushed exam*|check*" "@en_nobody ... examine|check|examined|checking|touch|touched" "left no stone"
"disorgani*"
# Finding the cause, mistakes; samples and veins
assess* attempts botched bruise* cannula correctly crooked diagnos* evaluat* googl* guess* incorrect* misdiagnos* vein
misread mistake* nailed overlook* perfectionist shoddy spotted uneven unsure veins wrongly "figure* out" "mix* up"
"find|found|finds|finding out|the|my ... cause|reason|problem|wrong|issue" "found what|the right" "root|the cause"
"caught|noticed|spotted|missed it|my|the|a|in ... early|cancer|fracture|break|infection|problem*" "missed in|my|by"
"was|were|got missed" "what ... doctors|others couldnt|could" "made|medical error*" "forgot to" "failed to" "stuck me"
"right|correct|wrong|accurate diagnos*|medic*|treatment|exercise*|dose|dosage|prescri*" "spot on" "on the ball"
"wrong & tooth|leg|side|eye|ear|knee|arm|foot|patient|person" "did|done|placed|put|set ... wrong" "with care"
"wrong & blood|sample*|test*|vaccin*|tube*|label*|pill*|drug|finger|record*" "mess*|screw* up" "did|do|does ... job"
"lost|lose|misplaced ... sample*|referral|papers" "first attempt|go|try|poke|stick|prick|jab" "believe in her|him|them"
"poke*|stick*|stuck|prick*|tried|jab* ... times" "blood & good|great|expert|smooth*|pro|skill*" "took ... tests"
"@en_nobody tests|test|tested" "knows|knew ... onions|way" "knew|understood what i|was|the" "sharp edges"
"@en_doctor ... recogni*|noticed|identif*|detect*|discover*|realised|realized|suspected|understood|solved"
"unnoticed|undetected|unexamined|unchecked" "too tight|loose" "crown*|filling*|bite ... too high|rough|sharp"
"eagle|keen|sharp|good eye*|eyed" "put two and two" "really|properly got|looked|dug into"
"fracture*|broken|cancer|pneumonia|tumour|mole|break & noticed|saw|found|missed|detected|spotted|seen"
"thought|said|claimed|insisted it|that|i ... flu|virus|stress|muscle*|anxiety|nothing|normal"
"@en_nobody ... listen|measure|take|check|test ... lungs|heart|blood|temperature|pulse|pressure"
"second|another|next|other doctor|hospital|one ... noticed|found|saw|took|discovered"
# Care as a whole; tests, referrals and files; taking charge; more words for skill
ace adept brilliantly bungl* clued faultless* flawless* fumbl* genius hack hesitant hesitat* ignorant* impeccabl* lazy
insecure irresponsib* magician masterclass mastered masters mediocre novice outdated-knowledge overprescri* prodigy
proficient quack reckless responsib* rookie seasoned subpar substandard uncertain uneducated unqualif* veteran virtuoso
wizard "top|substandard|high|low|world|class|quality|standard|level care|treatment" "second to none" "familiar with"
"care ... top|downhill|excellent|standard|class|outstanding|poor" "worked out what|why|how" "@en_doctor ... ever"
"took|take|taking charge|initiative|action" "no follow up tests|checks|imaging" "trial and error" "overtreat*"
"@en_great|@en_bad|worst|finest|good|excellent dentist*|@en_doctor" "no tests|scan|xray|bloods|examination|checkup"
"forgot*|lost|refus*|wouldnt|never|didnt|denied ... referral|refer|sample*" "prescri* ... wrong|without|unnecessar*"
"@en_nobody ... take|order|run|do|make ... tests|test|xray|sample*|scan|bloods" "experience and" "put at risk"
"another|different doctor|hospital|dentist|clinic ... sorted|fixed|diagnos*|saw|found|took|had" "right call|decision"
"good|great|poor|terrible|excellent|brilliant at" "know|knows|knew|knowing|understood exactly|precisely|well|really"
"rushed|sloppy|shoddy|neat|precise|quality work|job" "top notch|quality|of the line|professional*" "labelled|labeled"
"handled|done|managed well|professional*|perfectly|expertly|properly" "took the|my|a wrong" "someone elses" "paper bag"
"dismissed|missed|ignored ... symptom*|signs" "he|she|doctor ... experience" "told me it was nothing" "is|are|so sharp"
"it was|told|said|turned ... appendicitis|pneumonia|cancer|fracture*|stroke|sepsis" "nothing|fine it was"
"a|my|absolute rock" "left ... tartar|plaque|stitch*|gauze|swab|needle|behind|piece" "any|enough|much experience with"
"one|first|single stick|poke|try|attempt|jab|needle" "in|of her|his|their|the field|trade|craft|profession|class"
"forgot*|forgotten ... stitch*|remove|gauze|dose|medic*|pulse|write|send|file|check"
"comprehensive|complete|full ... check|checkup|exam*|workup|screening" "nobody|noone|one else could|managed|was"
"referred|passed|sent|shunted me|us|him|her|onwards|on|around ... elsewhere|onwards|on|someone"
"best|greatest|finest physio*|chiro*|osteo*|naprapath*" "wrong disease|file|chart|journal|condition|illness"
"@en_doctor|@en_nurse|physio is|was|are ... genius|magician|wizard|great|brilliant|amazing|best"
"managed|handled|performed|done|treated ... superbly|wonderfully|beautifully|perfectly|precisely"
"without taking|doing|running|ordering|any a|any|single ... test*|exam*|xray|sample*"
"worked|works ... precisely|carefully|accurately|efficiently|cleanly" "who|they|staff|people ... know|knows|knew how"
"barely|hardly|never|didnt|not ... look|looked|glanced|looking at|in|into my|the ... @en_body|file|wound|scan|rash"
"he|she|they|who|@en_staff noticed|realised|realized|spotted|sensed ... wrong|straight|immediately|something|that"
"two|three|four|five|six|several|many|multiple pricks|sticks|pokes|attempts|tries|jabs|needles"
"referral|sample*|prescription ... wrong" "he|she|they|@en_staff ... no idea|clue"
# Not about competence here
not "@en_bad treatment from" "doctor* & good|great|brilliant with" "@en_great|good|best|take care of" "forgot to ask"
not "careful*|thorough*|properly|well|accurate*|precise* & explain*|listen*|instruct*|explan*|inform*|gentl*"
not "mistake* & bill*|invoice*" "try|tried ... times to call|log" "bill*|invoice* & incorrect*|wrong"
not "missed my|the|a|call* ... call*|appointment|bus|time" "first ... try|time & app|call*|logged|website*"
not "know what happens|to|comes|is" "just|only|not ... diagnos*" "kept|keep ... up to date" "numb* ... careful*"
not "uncomfort*|painful|unpleasant|gyn*|gentle examin*" "quote|estimate|price ... accurate" "who is|was|are responsib*"
not "treatment|medic*|meds|pills|cream did the job" "told|tell|explain* ... what he|she|they was|is|were|are doing"
not "clumsy app|website|system|booking|chair*" "doctor* ... spoke|speaks good" "first try|time ... call*|booking|app"
not "bad|poor|negative|terrible|horrible|good|great|nice|previous experience* ... @en_doctor" "learned ... about"
not "remote|video|online|chat doctor|doctors|nurse ... great|good|super|perfect" "before|after|during|the exam*"
not "responsib* for ... bill*|cost*|booking|me" "keep|keeping|kept up the good|great work|job" "no idea what my|the"
not "@en_nobody ... in touch"

topic price
afford* annual bill billable billed billing bills budget* cash cent cents charge* charging cheap* collection* copay*
compensat* cost costed costing costly costs dearer deductible* discount* dollar* economical eur euro euros exepens* fee
expencive* expens* expnsive extortion* fees finance* greedy inexpensive insur* invoic* kela kelas money moneys paid pay
overcharg* overpric* payable payed paying payment* pays penny pension pound pounds prepay* price* pricing pricy quote
quoted receipt* refund* reimburs* rip-off ripoff robbery subsid* tariff* tax taxes taxpayer* unafford* unpaid unpric*
voucher* wage wages wallet* worthwhile €|$|£ "covered by" "covers the|it|everything" "for free|nothing" "out of pocket"
"cap" "per minute|visit|hour" "rip|ripped off" "value for" "worth every|the|it" "credit|bank|debit card*" "an arm and"
"too much for" "reasonabl* & rate*" "debt collect*|collector*" "bank account" "sky high" "arm and a leg" "a fortune"
"it|was|is|all|completely|parking|totally free" "daylight" "for cancelled" "amount was|is|charged|due|on" "sum was|of"
"pay*|paid|charg*|bill*|fee ... cancel*|missed|noshow"
# Not about the price here
not "charge*|charging my|phone|point*|station*" "kela card" "pay*|paid|paying ... attention"
not "pay*|paid no|little|any|close attention" "in|took|take|taking charge" "pay*|paid|paying off|attention|heed"

topic facilities
# Rooms and houses, clean or not
aircon* airy basement bath bathroom* bed beds bench* bin bins bright building* bunk cabin cafe cafeteria canteen chair
carpet* ceiling* chairs chilly clean cleaned cleaner cleaning cleanliness coat* coffee comfy corridor* cosy couch cozy
cramped curtain* decor* dirt dirty draught* dust* elevator* environment* equipment equipped facilit* filth* food furni*
freezing gown* hallway* heating hygien* interior* layout lift lifts light* lobby locker* loo loos meals messy modern tv
mould* music nappy noisy outdated overcrowd* plants playground playroom premise premises privacy quiet renovat* room wc
restroom* rooms roomy seat seating seats shabby shower showers smell* smelt soap sofa* soundproof* spacious spotless
stain* staircase* stairs stairway* stink* stuffy surroundings temperature tidy toilet* towel* toys trash unclean untidy
unhygien* vending ventilat* view wall walls wardrobe* wifi window windows "wi fi" "air condition*" "hot|cold|warm in"
"fresh|bad|the|no air" "waiting|play|kids|changing area*|corner|room*|table*" "drinking|cold water" "old fashioned"
"too|so|very hot|cold|warm|small" "out of order" "ward was" "well|poorly lit" "the place is|was" "place* to sit|park"
"@en_place & beautiful|clean|modern|nice|old|new|cold|hot|small"
"@en_place & dark|tidy|lovely|pleasant|calm|comfortable|ugly|warm|fresh"
# Getting there
accessib* artwork blanket* booth breakfast buggy carpark* construct* crowd* dark dated depressing dinner door* drafty
entrance* garage* gloomy gritted handrail* icy inaccessib* linen located location loud loudly lunch magazine* map maps
mattress* navigat* noise* nowhere odor odour paint paintings park parked parking path peeling pillow* pram* radio ramp
ramps sheets sign signage signing signpost* signs slippery snow* socket* stroller* ugly walker wheelchair* yard
"bike|bicycle*" "public transport" "far from|away" "long|short walk|way" "get|got|getting lost" "lost in the"
"easy|easily|hard|difficult|impossible|tricky to find|access" "found easily" "easily|quickly find|found" "run down"
"easy|hard to reach ... by|with|clinic|hospital|location" "falling apart" "look*|looks the same" "step free"
"find|finding my|your|the way|clinic|door|entrance|place|room|building|ward|reception|right" "far away|off"
"floor* ... dirty|cold|slippery|wet" "tram|metro|train|bus stop*|station|connection*" "location|located"
"shared|share ... room|ward" "place|space|nowhere to|for ... breastfeed*|change|sit|park|wait|hang"
# Not about facilities here
not hygienist* "dentist*|treatment|the|his|her chair" "clean* & teeth|tooth" "the crowd" "music & line|hold|phone"
not "app|website*|machine*|kiosk*|automat* & navigat*|order|entrance|door*|lobby" "stairs ... again|without"
not "come|came|go|into|in|to|left|leave|leaving|entered|enter|of|from the|my|his|her|waiting|treatment room"
not "delivery|emergency|operating|treatment|waiting room*" "lift anything|heavy|her|his|it|my|the|a" "white coat*"
not "easy|easily|hard|difficult|impossible|tricky to find|reach ... appointment*|slot*|time*|phone|vein*|answer*"
not "dental|dentist* chair|stool" "homepage|website|site|page|app|system ... outdated|old" "kept|left in the dark"
not "spoke|talk*|speak* ... loud*" "cleaning & hurt*|pain*|teeth|tooth|gum*|hygien*" "the door|out" "out of bed"
not "in|on the|a hallway|corridor*" "showed|show me|us ... door" "felt|feel so small" "hard to reach the clinic"
not "at|to|through the door ... nurse|met|greeted" "system|app|site|website|page ... buggy" "sign in|into|up|on|with"
not "screen*|touchscreen*|checkin|terminal & entrance|door*|lobby|hallway" "ugly scar*|bruise*|nail|tooth|teeth"
not "elevator|hold|same|the|awful|annoying music" "on|ride|riding my|a|the bike"
not "video|call|screen|app|system|page|picture|image|connection|sound|kept ... freez*"

topic information
# Telling and explaining
advic* advise* clarif* clarity communicat* confused confusion demonstrat* describ* expain* explain* explan* guidance
guided guidelin* guidline* info inform information informations informative informed informing instruct* jargon layman*
mention* miscommunicat* misinform* mislead* misled misunderst* translat* transparen* unclear understood unexplain*
uninformed unmention* update updated updates vague "was|were|been|being|wasnt|werent told" "let|letting me|us know"
"told|tell|tells|telling me|us|him|her|my|what|how|about|more|everything|nothing|that|why|beforehand|clearly"
"@en_nobody ... @en_say|inform" "@en_doctor|@en_nurse|she|he|they told|tells" "fully|really|quite understand"
"i|we ... @en_nobody understand|know|aware" "knew|know what we|i|to ... should|do|expect" "step by step" "next step*"
"@en_nobody ... understand|clear|informed" "understand what|how|why|everything|my|the|it|more" "in advance" "in words"
"easy|easier|hard|difficult|able to understand" "so|that i|we understood|understand" "each|every step|stage|phase"
"very|crystal|was|were|made it|everything clear" "clear and|answer*|plan*|picture|explan*" "in the dark" "lay terms"
"go|goes|going|went|walk*|talk*|ran through|me|us ... everything|through|over" "drew|draws|draw a|it|me|us|on|what|how"
"walk*|talk*|guid*|took me|us|him|her through" "plain|simple|normal english|language|words|terms" "a|one|single word"
"medical|difficult|technical terms|words" "kept|keep|keeping me|us|him|her|everyone posted|updated|informed"
"show*|showed me|us|how|what|where|on|pictures" "what i could|should|can|need*" "whats next|happening|going|wrong"
"what happen*|next|comes|causes|would|will|is|was|to happen*|expect|do|happening|going|wrong"
"would|could|should|wish|have like|liked|wanted|want|appreciated ... know|hear|more|info*" "not|never heard|received"
"know|known|hear|say|said|tell|inform* ... beforehand" "know|known|hear what|more|in|why|how"
"no|any|some idea|explanation|clue" "to hear|learn|know about|more"
# Instructions and papers
aftercare alternative alternatives brochure* drawing drawings epicris* feedback handout* images leaflet* letter letters
option options overview pamphlet* papers queries query recommendation* summary tip tips written "after|self|home care"
"care|treatment|exercise|rehab plan*" "home exercise*" "exercises to|for|with|at|home" "in writing" "on paper"
"paper*|papers home|say*" "@en_nobody paper*|leaflet*" "medical|patient record*" "medical certificate|statement"
"take home" "plan for" "how to take|use|proceed|care|treat|continue" "side effect*" "who|what ... contact"
"how|where|when|who|whom|which to|i|should|will|we contact|go|should|can|take|next|turn"
# Questions and results
booklet* certificate chart conflict* contradict* diagram* dosage incomprehensib* latin printout* question questions
report taught teach* understandable uninformative warn* wondered wondering "result*|results" "findings" "contacted me"
"heads up" "answer*|ask my|all|any|about|anything|everything" "chance|peace|time|possibility to ask" "been in touch"
"the picture*|images" "different|mixed|contradict* answer*|advice|instruct*|messages|opinion*" "no|any follow up"
"the wiser" "hear|heard|heard|hearing back|about|from|anything|nothing" "@en_nobody ... hear|heard|contacted" "no news"
"in the loop" "got|good|knew to know|what|how ... to|do" "learn*|learned how|about|what" "left ... wondering|guessing"
"unanswered" "where to|should" "google it|myself" "to tell|inform|explain" "nice|good|great to know|hear" "in the know"
"make ... sense" "talk*|spoke|speak*|tell clearly" "which|what medic*|pills ... continue|stop|take" "news about|of|on"
"confusing & instruct*|info*|letter*|answer*|advice|message*" "kept|keep up to date|speed" "sick note|leave"
"no|any|vague|clear|straight|honest|proper answer|answers" "who ... responsible|call|contact"
"went|go|going|goes through ... xray*|ray|results|rays|scan*|pictures|options|plan|everything|medic*|my"
"unclear|unsure|confused|clear who|what|when|how|where|why|if|whether" "opposite|different thing|things|story|stories"
"showed|shows|show ... breastfeed*|how|technique|exercise*|trick|again" "no|never|any answer|reply to"
"one doctor|nurse|says|said ... one|another|other|opposite|different" "whether i|to|the should|come|need"
"learned|learnt everything|lot|lots|much|new|how|about|what" "results ... visible|shown|ready in|on|my|kanta"
"which one is|should|applies" "@en_nobody ... get|got|gets back to"
# Not about information here
not teacher* "advice|advisory nurse|line|number" "get a word" "unclear & sign*|invoice*|bill*|price*" "phone advice"
not "sign*|signs & clear|unclear|understand" "told me|him|her|a|us off|joke*" "told|tell|mention* & price*|cost*|fee*"
not "good|great|perfect|amazing|best|happy|nice|fine ... result*" "how to use it" "unnoticed in the pictures"
not "i|ive|we have|explained|told|described|informed|mentioned|asked" "@en_nobody received ... invoice*|bill*|call*"
not "result* ... amazing|great|perfect|natural|good|excellent|beautiful|better" "@en_nobody ... say ... bad|complain*"
not "knew|know|knows what|her|his he|she|they|the|stuff|job" "how to take blood|sample*" "where to put|park|sit|find"
not "price* ... information|info" "@en_nobody ... say|said hello|hi|sorry|thank*|bye|goodbye" "phone|menu ... options"
not "know|idea|understand what|whats ... wrong" "no|any|some idea what|whats|why ... wrong|ill|sick|hurts"
not "made|make|side effect* ... worse" "no follow up tests" "warn* ... pain|hurt" "still no answers|answer"
not "told me|us it|that|i was|its|nothing|fine|normal|just" "advice on the wrong" "@en_nobody price information"
not "time|appointment|date came ... letter" "home care nurse*|team|staff|workers" "asked ... where to|i"
not "nobody|never|didnt warn* me|us ... pain" "showed|show me|us the door|out|around|in|respect"
not "snorted|laughed|sneered|sighed|scoffed|rolled ... question*" "@en_nobody ... said good|hi|hello|welcome|thank*"
not "who|they|staff|people ... know|knows|knew how to|to" "for|need*|get|got a certificate" "not what ... said|says"
not "website|app|page|site|form ... clear and|in" "nobody|noone|cant|couldnt ... tell me|us why my"
not "told|telling|tells me|us|him|her to stay|calm|stop|be|shut|toughen|relax|man|grow|pull|hurry|keep|get|lose"
not "i|we told|tell her|him|them|the" "news ... miscarriage|death|loss|cancer" "he|she|they|@en_staff ... no idea|clue"
not "understood|knew|knows what was|is going|wrong" "message*|call*|phone ... unanswered"
not "@en_people ... told|tell|tells me|us|him|her to stay|calm|stop|be|shut|toughen|relax|man|grow|pull|hurry|lose"

topic digital
app application* appointment-reminder apps attachment* audio authenticat* barcode* browser buffering bug buggy bugs lag
button* camera chat chatbot chats check-in checkin click clicked computer computerised computers connection crash* form
device* digital* download* e-mail* e-service* electronic* email* error errors fill* forms froze frozen glitch* homepage
home-page identification inbox internet ipad kanta kiosk* lagged laggy laptop link links load loading loads logged mic
logging login machine machines maisa message* messaging microphone mobile mykanta notification* offline omakanta online
on-line page pages password* popup* portal* qr recording registering registration reminder* remote* scanner* screen sms
screens smartphone* software system tablet tech technolog* telehealth telemed* text texted texting texts touchscreen*
upload* username* video* virtual* web webcam webchat webpage* website* zoom "bank code*|id*|credential*" "wi fi"
"digi*" "checked|checking in" "log|logs|logging|sign|signing in|into|out|on|me" "on|via|over|in|through|using teams"
"teams appointment|call|meeting" "register* myself|yourself|on" "self check|service|registration|checkin" "tele health"
"sound and|cut|quality|was" "bad|no sound" "technical difficult*|issue*|problem*|fault*" "wifi didnt" "e prescription*"
"user experience|interface|name" "two factor" "my phone ... app|results" "on|via|from the|your|their|this site"
# Not about digital services here
not filling "disappear*|vanish*|missing from the system" "at|his|her|the screen" "any|some|in|form form|of"
not "friendly|little|nice|quick|small|to|good|a chat" "coffee|mri|vending|ultrasound|xray|parking|ecg machine*"
not "heart|safe|the|sounds|sound and|good|advice|like" "reminder bill|fee|invoice|letter|that" "where to check in"
not "picked|pick up a form" "answering machine*" "form ... understand" "price* ... website|online|homepage"
not "price* & homepage|website" "computer & look*|star*|glued|typ*|eyes|face|screen|attention|facing|behind"
not "behind|at|into|to|on the|his|her computer"

topic outcome
# It helped, it got better
cure cured disappear* eased eases fixed gone heal healed healing heals healthier helped improoved improve improved
improvement* improves improving mobility outcome recover* relief relieve relieved resolved sorted success* vanished
"@en_ache & disappear*|gone|away|better|eas*|less|stopp*|clear*|improv*" "can|could|able|am|im finally" "been able to"
"@en_ache & reduc*|under|return*|persist*|continu*|remain*|worse*|same|back" "able to sleep|walk|work|move|run"
"@en_body & better|healed|fine|works|moves|moving|like|healing|worse|heal|again|loosen*|bend*" "free of|from" "back on"
"@en_cure & help*|work*|effect*|success*|fail*|useless|nothing|little|trick|wonders|magic|improv*|difference"
"am|are|be|became|becoming|feel|feeling|feels|felt|get|gets|getting|got|gotten|im|is|was better" "as good as"
"better already|now|every|day|and|after|again|within" "finally can|able|free|gone|hear|sleep|walk|rid|got" "helps me"
"much|lot|bit|little|slightly|way|far|no|any|not better|worse|stronger|healthier" "symptom|pain|cough|fever|itch free"
"walk*|sleep*|move*|moves|see|hear|breathe*|eat|talk|live|run better" "i|can|to walk|sleep|move|run|live|work without"
"can|could|able|now|finally|i|he|she ... @en_do @en_again" "on the mend" "gave|got|have ... back" "quality of life"
"can|could|cant|able|walk*|sleep*|sleep|run*|move*|work*|dance|train* ... again" "new|different man|person|woman|life"
"healthy|well|fit|good|normal|fine again|now|baby" "no more|longer pain|cough*|symptom*|headache*|limp*|itch*"
"no|any|little|more|real effect|improvement|difference|change|help|use|relief" "life back" "sort* out" "positive test"
"made|makes|make|big|huge a|big|huge|difference" "get|got|getting rid of" "did|does|do the trick|job|wonders"
"results are|were amazing|great|good|perfect" "normal life" "@en_get|the ... help" "pregnancy test"
"good|great|amazing|happy|pleased|satisfied|perfect|best|beautiful|nice|end ... result|results|outcome"
"help i|we|that needed" "up and|on about|my|running" "looks|look great|natural|beautiful" "expecting a|our|baby"
"it|that|this|which|really|has|have|did|didnt|not|hasnt|doesnt|does|nothing help|helps" "our|a baby|miracle"
"am|got|im|became|finally|now pregnant" "saved my|our|his|her" "solved|solve my|our|the|problem*" "problem* ... solved"
"stopped hurting|bleeding|completely"
# It did not
complication* infected persist* redo redone reinfect* relapse* restored swelling swollen unresolved worse worsen*
"symptoms|pain|fever|it|cough|infection returned" "did|does|do not work|help" "didnt|doesnt|never help*" "as before"
"still & hurt*|pain|sore|ache*|aching|cough*|ill|sick|stiff|swollen|limp*" "didnt|not work for" "operated again|on"
"still & bleed*|itch*|suffer*|same|cant|cannot|problem*|symptom*|unwell|feel|infect*" "same|old problem*|symptom*|pain"
"@en_nobody ... better|cured|healed|fixed|improved|solution|solved|changed|worked|works|resolved" "infection after"
"same|before|sore|sick|bad|painful as" "keep* coming|returning" "broke|broken|fell|fallen|falling again|after|off|out"
"pain|symptom*|it|rash|fever|cough*|filling*|crown*|infection|uti|wart|lump ... came|come|comes|coming back|off|loose"
"another|new|second operation|surgery" "failed again" "in vain" "wound|stitch* & infect*|open*" "a|the|no solution"
"had to be|go|have done|redone|back|operated|again|another|removed" "side effect*" "hurts|aches more|now|even"
"ended up in|at|back ... hospital|emergency|surgery|ward|er|a" "ache* more" "under control" "square one" "no trace"
"cycle|ivf|transfer|attempt & fail*|success*" "worked|works like a charm|magic|dream" "lasted only|just|for|two|three"
"came down" "feel*|felt great|fine|fantastic|normal|worse|stronger|amazing" "did nothing|little for|to" "no symptoms"
"no longer need" "@en_ache ... half|halved|fewer|rarer|reduced|decreased|lessened" "symptoms since"
"went|gone|go away|over" "without glasses|crutches|painkillers|pills|meds" "baby|child|son|daughter sleeps|eats"
"@en_cure|advice|tips|instructions|exercises ... worked|works" "@en_ache ... up|subsided|settled|calmed|cut"
"condition|health ... collaps*|deteriorat*|declin*|stable"
# Gone, calmer, less; got well
lifechanging lifesaver lifesaving lifted "haven't|havent had|felt ... since" "attack* ... fewer|less|stopped|rarer"
"get|got|getting|gotten|am|all well|better|fine|healthy again|now|in|within|quickly|soon|already" "cleared it up"
"im|i|am|is|are|now fine|okay|ok|well|healthy|normal|cured|better now|again|already" "on my|his|her|our feet"
"pressure|sugar|levels|values|weight|fever|inflammation|swelling ... down|normal|better|dropped|stable|improved|gone"
"fewer|less|milder|rarer ... attack*|migraine*|headache*|symptom*|pain|seizure*|cramp*" "good as new" "game changer"
"dried|cleared|clears|clear|healed up" "cleared|calmed|settled|eased|faded|shrunk|shrank|went|gone|going off|down|away"
"depression|mood|energy|appetite|sleep*|hearing|sight|breathing & better|lifted|back|improv*|restored|returned|normal"
"@en_visit|treatment ... went|was|is well|smoothly|fine|success*|good|great|perfectly|wrong" "like new|before|normal"
"back at|to|in work|school|sport*|gym|training|football|running|normal|life|hospital|pain|bed" "lease of|on life"
"@en_body|joint*|muscle* ... looser|flexible|mobile|moves|bends|straight|stronger|unlocked|good|new|loose"
"paid|pay|paying off|dividends" "cast|stitches|bandage|brace|plaster ... off|out" "i see|hear|breathe|sleep|walk|run"
"see|hear|breathe|walk|sleep|move|eat|chew|taste|smell|run ... @en_again|clearly|well" "breathe ... nose|again|easily"
"our|finally|healthy|miracle baby|girl|boy|twins|pregnan*" "thanks to ... can"
"crown*|denture*|brace*|filling*|bridge|implant* ... fits|held|holds|lasted|came|fell|broke|loose"
"teeth|smile|scar|nose|skin|nail* ... look*|straight|white|beautiful|great|perfect|better|clear|clean"
"changed|saved|gave|turned|transformed my|me|our|his|her life|around|lives"
"sleep|sleeps|sleeping|slept ... night|nights|well|better|now"
"@en_cure ... worked|work|works|working|helped|help|helps|helping|kicked|paid"
"fixed|cured|healed|mended|repaired my|the|his|her|our|it" "happy|pleased|delighted|satisfied with ... result*|outcome"
# No better, still ill; what it is, found or never found
chronic hospitalised hospitalized readmitted rehospital* "no|know idea|what|clue whats|what|is wrong" "still no"
"still ... unwell|ill|diagnos*|limping|hurting|weak|tired|itchy|swollen|dizzy|exhausted|struggling" "is|are history"
"waiting to feel|get better" "figured|figure|found|finally|figuring out ... why|cause|causing|wrong" "like an eagle"
"@en_nobody ... know|idea|clue|find|found|understand what|whats|why ... wrong|sick|ill|hurts|pain" "same ... as|before"
"nothing done|was|got done" "nothing|anything happened|changed|achieved|fixed|improved" "@en_body is|are still"
"no answers|diagnosis|explanation ... still|yet" "achieved|solved|changed|accomplished|fixed nothing|anything|little"
"diagnos* ... finally|last|found|got|have" "finally|last|got|have|get|given ... diagnos*" "hobbled|limped|crawled in"
"@en_nobody|couldnt ... fix|fixed|cure|solve|solved|help|helped|find|found ... problem*|anything|cause|it|issue|reason"
"never|didnt|couldnt|nobody|not ... find|found|identif* ... cause|reason|anything|problem|wrong" "thing of the past"
"found|finding|find|discovered ... cause|reason|root" "waste of time|trip|effort|visit" "the size|a|blood clot"
"came|returned|back|fever|pain|rash|infection|cough|symptoms ... within|after a|two|three|one|few|days|week"
"it was|turned ... appendicitis|pneumonia|cancer|broken|fracture*|infection|stroke|sepsis" "@en_body still"
"pointless|useless|wasted visit|trip|appointment" "anxiety ... medic*|meds|therapy" "turned|turn out to|it ... be|was"
"same|no situation|state|shape|condition|point|different|difference" "not a|one|any bit better|help*|use|relief"
"dozen|two|three|several|many visits ... still|no|nothing" "sent home|away ... with|and|still|without"
"had to go|come|return|be ... again|elsewhere|another|back|er|hospital" "still & there|unhealed|right|healed"
"@en_cure|it|they|that|visit|medicine* did|does|made|had|has nothing|no|little" "nauseous|nausea from|since|after"
"reason|cause ... found|clear|discovered|known|solved" "third|second|fourth course|round|antibiotic*"
"walked|walk|came|went out ... straight|upright|smiling|free|pain" "still infected|inflamed|swollen|bleeding"
"any|no|little|some|big|huge difference|effect|change" "splinter|wax|stone|tick ... out|removed|gone"
"feels|feel|feeling normal|fine|great|good|better|strong now|again|already|and|since|after" "knows why my|i|it"
"eye|ear|tooth|knee|back|shoulder|foot|hand|leg|skin|stomach ... feels|feel|is|are normal|fine|better|great|good|okay"
"live|lead|leading|living a ... normal|life" "tooth|filling ... fixed|repaired|restored" "it|pain|dizziness went away"
"new|the glasses|lenses|aids|hearing ... perfect*|great|work*|good" "lump|mole|spot|biopsy ... harmless|benign|nothing"
"makes|make|made|makes me ... nauseous|sick|dizzy|tired|worse" "as high|low|bad|sore|stiff|sick as"
"cant|cannot|unable ... walk|sleep|lift|move" "cataract ... removed|gone|done" "still cant|cannot|unable|hurts"
"wart|lump|rash|pain|cough|fever is|are still" "anxiety|depression ... medic*|meds" "took|takes|taking the|my ... away"
"scar|scars ... visible|invisible|hardly|barely|faded" "cycle|swim|garden|drive|climb|kneel|sit|stand|knit|type again"
"helped|helps|help with the|my ... swelling|pain|cough|itch*|symptom*|back|sleep|anxiety" "out of bed in|again|without"
"dizziness|vertigo|tiredness|fatigue remains|remained|persists" "nobody|noone|cant|couldnt ... tell me|us why my|i"
"finally ... figured|found|discovered|diagnosed|realised|worked" "not sure|clear|known ... causing|cause|wrong"
"found|turned out|out ... later" "exactly|still|right where it|i was|started|began"
"back running|cycling|swimming|dancing|walking|playing|skiing|riding|hiking|gardening"
"found|caught|discovered|detected ... late|early"
# Not about the outcome here
not "app|apps|code*|link*|kiosk*|machine*|video* & @en_nobody|work*|fixed|fix|gone|better|disappear*|improv*|solved"
not "website*|sound|connection|login|computer|system|parking & @en_nobody|work*|fixed|fix" "pain free" "if ... infect*"
not "website*|sound|connection|login|computer|system|parking & gone|better|disappear*|improv*|solved"
not "time|times|slot*|appointment*|sample* & disappear*|gone|vanish*|sorted|fixed|solved|resolved" "saved my|the day"
not "queue*|referral|invoice*|bill*|it & disappear*|gone|vanish*|sorted|fixed|solved|resolved" "pain relief|management"
not "fear* ... is|was|has ... gone" "be|been|done|do|service|everything|could|should|it ... better" "slept well before"
not "fear*|phobia*|anxiety|nerves|panic & gone|disappear*|better|less|helped|almost|away|cured|eased"
not "@en_nurse|he|she ... helped" "so|was|were|i relieved" "be|been able to book|get|reach|log|find|call|park|choose"
not "helped me|us|my|him|her|with to|with|find|relax|calm|feel|understand|use|through|fill|get|when|at"
not "get|getting|got rid of me" "gone through|to|well|wrong|above|over|the|on" "about ... side effect*"
not "free of charge|cost" "does|do|did not work|help & app" "service & as before|worse" "they|all|were|are all gone"
not "it|that|this|not help|helps that|to|when" "wanted|want me|us gone" "price*|quality|service|standard* ... gone"
not "booking|reservation|form|message*|record* ... disappear*|gone|vanish*" "see|hear again|better soon|you|next"
not "@en_tool|login|phone|online|booking ... worked|works|work|working|helped|lasted" "hurt|hurts less than"
not "got|get|getting|find help via|from|through|in|with|at|by" "went up|off|down the|a|to|on"
not "still waiting|no for|answer*|result*|call*|reply|response|referral|appointment*|invoice|letter|news"
not "phobia|fear*|scared|anxiety|nervous*|panic|dental ... better|worse|gone|less|calmed|eased"
not "i hear|see you|that|from|about|the|a|why|how|someone|people|good" "was|were|are|is still ... there"
not "parking|traffic|coffee|toilet|staff|nurse*|doctor*|service|bed*|food|room* ... better|worse|great|perfect|fine"
not "couldnt|cant|not find anyone|the|parking|my|way|an|a|anything to ... say|complain|entrance|door|room"
not "rang|called|call|ring|phoned me|us|him|her back like|again|better" "hurts ... still ... drill*"
not "made|make|makes me|us|him|her feel|feeling normal|great|fine|good|better|amazing"
not "feel*|felt great|good|fine when|to|about|that|with" "helped|help so|very|a ... @en_staff"
not "phobia|fear* ... thing of the past" "good|great|nice that ... result*" "went|gone away|over ... happy|home|with"
not "cant|cannot|unable to sleep|work|eat on|because" "room|ward|bed|noise ... cant|couldnt sleep"
not "invoice*|bill*|appointment*|phone & sort*" "gas|numb*|epidural|anaesth*|anesth*|sedation|spray ... help*|work*"
not "got|get|getting|gotten back to me|us|you" "when|should|will ... stitches|cast ... out|off"
not "sorted in|quickly|by|over|within|straight|online|immediately" "call*|appointment*|time|booking ... sorted"

topic pain
ached agoni* agony anaesth* anestet* anesth* bearable burning cramp cramping cramps discomfort* epidural* excruciat* ow
flinch* freezing-spray hurt hurted hurting hurts jab jabs numb numbed numbing ouch pain paine painfree painful* pains
painkill* painless* pinch* pinprick prick pricked prodding scream screamed screaming sedat* sore soreness squeez* stab*
sting* stung throbb* tingl* tolerable tortur* tugging unbearabl* uncomfort* winced yanked yelp* "pressure" "in tears"
"bad|horrible as i" "barely|hardly|didnt|not|never|couldnt|even|wasnt ... feel|felt|notice|noticed|sense" "gas and air"
"cried of|in|from" "feel|felt|feeling nothing|anything|little|much|no|a|any|it|thing|only|some" "laughing gas"
"like hell" "feel|felt|noticed|notice ... needle*|drill*|injection*|prick|pressure|thing|jab|sting" "mosquito bite"
"slept through" "needle*|drill*|injection* & feel|felt|notice*" "unpleasant feeling|procedure|sensation"
"little|bit|slight|tiny|quick pinch|prick|scratch|sting" "not|wasnt that|so|too|as bad at|as"
# Rough hands in the mouth; after-pain
"tore|ripped|cut|stabbed|scraped|poked|dug my|the|into gum*|lip|cheek|mouth" "rough ... gum*|tooth|teeth|mouth|clean*"
"gum|gums ... sore|bled|bleeding|hurt|tore|rough" "ached|bled|aching|throbbing ... after*|week|days|night"
"felt|feel everything|every|the ... drill*|needle*|cut|stitch*|scalpel|it|pain|injection" "feel|felt everything"
"kept|carried|continued|went on|right ... drill*|stitch*|cutting|pulling"
# Not pain of the treatment, but the complaint itself; or another feeling
not "@en_body|chest|chronic|joint|tooth|period|nerve|my|phantom pain|pains" "still ... @en_ache" "as @en_ache as"
not "pain|pains in|clinic|patient*|started|continu*|came|has|is|went|that|for|after" "blood pressure" "why ... hurts"
not "@en_ache & gone|disappear*|went|away|came|still|again|back|eas*|month*|week*|year*|since|finally"
not "feel*|felt|feeling|made|seat*|chair*|bed*|sofa*|talk* & uncomfort*" "squeez* me|us|in" "first|one|at prick"
not "uncomfort* with|bed*|chair*|seat*|sofa*|mattress*|waiting" "burning in|sensation|since"
not "@en_nobody|even|any ... feel|felt|feeling & heard|welcome|safe|like|rush*|listen*|better|difference"
not "@en_nobody|even|any ... feel|felt|feeling & judg*|respect*|well|right|comfortable|pressure|improve*|change"
not "feel|felt a|any|no|it|much|some|only & better|difference|judg*|rush*|rushed|pressure|improve*|was|wasnt|heal*"
not "feel|felt a|any|no|it|much|some|only & hurry|need|bit|little|like|human|respect|number|person|burden|nuisance"
not "price*|bill*|cost*|fee & stung|hurt*|sting*|pain*" "was|muscle|just|only|chest muscle|nerve|growing pain"
not "still|it|knee|back|shoulder|foot|ear|throat|neck|leg|hip|arm|head hurts when|every time|hurts"
not "feel|felt the ... staff|doctor|visit|service|difference|nurse|love|warmth|care|pressure to|appointment"
not "never felt so|more|as|this|better|like" "feeling much|a|any|no|only better|worse|difference"
not "is|was|are|be|such|real|bit|of a pain" "squeez* my|our|the|him|her ... in"

topic dental_fear
afraid anxi* butterflies coward dentophob* dread dreaded dreading dreads faint fainted fear feared fearful fearing
fears freaked fright frighten* horrified nerves nervous* panic* petrified *phobi* scare scared scares scary shaking
shaky sweating sweaty tense terrif* traumati* tremble* trembling wimp* wreck "put off going" "white coat" "cold sweat"
"trauma* & dentist*|dental|childhood|needle*" "needle|dentist shy|averse" "nightmare* about" "stand ... sight"
"heart ... racing|pounding" "avoid*|hate|hated|hating|dislike*|loathe* & dentist*|dental|needle*|injection*|drill*"
"sight of ... needle*|blood" "stress* about ... dentist|needle*" "needles and|make|freak"
"worried|tense|scared|bad about|at|of|for ... needle*|injection*|procedure|dentist*|drill*|shot*"
"@en_nobody|cant|cannot ... like|liked|enjoy|stand|bear|love ... dentist*|dental|needle*|injection*|drill*"
"freak|freaks|freaked|freaking me|out" "dentist*|dental ... memories|trauma*|nightmare*|bad experience*"
"cry|cried|crying ... fear|dentist*" "scaredy|big cat|chicken|baby" "hard|difficult to go|come ... dentist*"
"bad|terrible|horrible|awful|traumatic|past|childhood|earlier|previous memories|experience*|trauma ... dentist*|dental"
"worried|worry|worrying|anxious|tense|uneasy before*|beforehand|about going|in|coming" "total|such|real|big|a chicken"
"brave* & dentist|needle*|injection*" "worried|nerves|nervous|uneasy beforehand|before"
"thinking|thought|think|idea about|of ... dentist*|needle*|drill*"
# Not this kind of fear
not "afraid|scared|fear & price*|bill*|cost*|call" "i am|im afraid that|the|not|i|it|this|so"
not "anxiety & medic*|depress*|therap*|psych*|meds" "connection|video|sound|picture|image|line|start & shaky"

topic phone
call callback* called caller callers calling calls dial* disconnected engaged helpline hotline landline operator phone
phoned phones phoning rang ring ringing rings rung switchboard* telefon* telephone* voice-mail voicemail voicemails
"answering machine" "advice|help line" "busy|phone line*" "line*|lines ... busy|cut|dead|engaged" "hang|hung up"
"cut|cuts off" "@en_nobody ... answer|answers|answered|answering|pick|picked|picks" "get|gets|getting|got ... hold of"
"answer*|answered ... phone|telephone|immediately|quickly|right|fast" "get|gets|getting|got through" "on hold"
"pick*|picks & phone*|nobody|never|fast|quick*|one|anyone|after" "hold for|music" "transferred me" "put me|us through"
"reach|reaching anybody|anyone|somebody|someone|you|them|clinic|the" "be|been reached" "menu of|after|with"
"speak|talk to a|an|someone|somebody human|person|real" "press one|1|two|2|nine|star|zero" "nurse ... answered|picked"
"person|voice on|at the line|end" "recorded|automated|robot|machine voice|message|menu" "answered within|in|after"
"transferred|passed|bounced|redirected from|to|between|around ... person|another|department*|next"
"called|phoned|rang in the morning|early|at|and|on|several|many|twice|again|for" "you|they|clinic|nurse called and|to"
"busy|dial|dialling|engaged tone|signal" "through to|quickly|fast|immediately|in"
"advice|duty|triage nurse|line ... answer*" "press this|that|one|1|2|button*|numbers"
"picked up straight|right|immediately|quickly|instantly|within|after|at|fast"
# Not about phones here
not "called|call* me|us by|in|inside" "call|name was called" "my phone" "be called" "engaged in|with|and|doctor|nurse"
not "called a|an|ambulance|by|for|in|inside|into|it|out|number|up|exactly|on|my|so" "phone ... via|app|mobile"
not "called|calling my|his|her|our name|son|daughter|number" "get|got|getting through the|it|this|to my"
not "so|close|closing|conference|remote|video*|teams|wake call*" "no|any|got|still|vague|clear answers"
not "@en_nobody|not ... answer|answers|answered|answering ... question*|quer*|my" "through to|in the|a|end|door|me"
not "been|was|were|got called in|out|on|at|by|up" "answered in|within|after ... chat|app|message*|email"
not "nurse|doctor|he|she|they ... answered|answer ... question*|all|every|my"
not "ring*|rang|rung ... bell|buzzer|alarm|button"
$lexicon$) on conflict do nothing;
