-- The lexicon of Swedish comments that comes with the survey.

insert into survey.lexicons (name, version, in_use, note, rules) values ('sv', 1, true, 'Comes with the survey.', $lexicon$
# Swedish, as written in Finland and in Sweden.
language sv

# Words that stand for each other in the phrases below.
set sv_doctor *doktor* *fys* fyssar* gynekolog* fotvård* *hygienist* kardiolog* *kirurg* *läkar* optiker* ortoped*
set sv_doctor psykiater*
set sv_doctor psykolog* *specialist* *tandläk* *terapeut* överläkar* dietist* audionom*
set sv_nurse *barnmorsk* *gubbe* *kvinna* *personal* *skötar* *skötersk* *sköterska* receptionist* tant team* vikari*
set sv_nurse *vårdare* handledar* person personer kille killen killar tjej tjejen tjejer syster provtagar* tolk*
set sv_nurse undersköt* förlossningsteam* sjuksyst* rådgivar* sekreterar* terapeut* farbror herre dam damen flicka*
set sv_nurse vaktmästar* städersk*
set sv_staff @sv_doctor @sv_nurse
set sv_people @sv_staff alla de dom han hon man ni
set sv_great bästa enastående fantastisk* finfin* jättebra jättefin* jättehärlig* otrolig* perfekt* super superbra
set sv_great suverän* toppen toppenbra underbar* utmärkt*
set sv_bad dålig* hemsk* fruktansvärd* förfärlig* kass* sämst* usel* värdelös*
set sv_not aldrig inga ingen inget ingenting inte int ej utan noll varken
set sv_minutes trekvart halvtimm* kvart kvarten min minut minuter minuters tim timmar timmars timme timmes h
set sv_days dag dar dagar månad månader månaders vecka veckan veckor veckors år
set sv_place avdelning* byggnad* *rum *rummet entré* huset klinik* korridor* lokal lokalen* lokaler* miljö mottagning*
set sv_place plats platsen *sal *salen sjukhus* utrymm* väntrum*
set sv_tool app apparna appen appens bild* chatt* formulär* kod* länk* ljud* maskin* portal* sajt* sida sidan sidor*
set sv_tool skärm* system* video*
set sv_slot läkartid* tandläkartid* tid tiden tider tiderna
set sv_get behöv* beställ* boka* erbj* fanns finns fick fixa* få får fått gav ge hitta* ordna* reserv* vill välja
set sv_get önska*
set sv_ill besvär* domning* eksem* feber* febern host* huvudvärk* infektion* klåda* migrän* ont problem* smärt*
set sv_ill halsont* hosta* vårta* vårtan allergi* astma* *inflam* *infektion* *värken *smärtan *besvär* *problemen
set sv_ill snarkning* stel* svull* sår* symptom* symtom* utslag* värk* yrsel*
set sv_body arm* axel* ben* fot* hand* höft* knä* *knä *knät *knäet mage* nack* rygg* skuldr* syn synen tand *tanden
set sv_body tänder* tumm* ljumsk* handled* finger* fingr* häl hälen vrist* led leder lederna käke* käkled* bihål* öga*
set sv_body ögon* öra* öron*
set sv_cure antibiotik* behandling* fysio fysioterapi fysioterapin injektion* kortison* kräm* medicin* operation*
set sv_cure sprut* tablett* terapi*
set sv_cure övning* salva* salvan droppar* *penicillin* pencillin* *kuren *kur *gymnastik* tejpning* naprapat*
set sv_cure akupunktur* kiroprak*
set sv_say berätta* förklara* inform* nämn* sa sade sades sagt säg* upplys*
set sv_fast fort kvick* rapp* snabb* raskt

topic waiting
# Queues and waiting
evighet* kö köa köade köande köat köer köerna kölapp* kön könummer kötid* långrandig* timtal* timvis vänta väntade
väntan väntandet väntar väntat vänteti "satt|sitta|vänta ... länge" "fick|blev sitta|sittande" "timmar i"
"satt|sitta|sitter|stå|stod|väntrum*|akuten|jouren|samjouren & @sv_minutes" "en halvtimme i"
"drar|drog|dragit ... ut på|lite|i" "ta|tar|tog|dra|drar|drog|dragit ... lång|länge|evighet*"
"flera|fyra|hela|halva|många|nästan|runt|två|tre|fem|över|en|drygt timma|timme|timmar|timmes|dagen"
"@sv_minutes i väntrum*|korridor*" "halvtimm* & vänt*|satt|sen|försen*|i|innan|över|efter|nästan"
# Late, or on time
dröjde dröjer dröjsmål* dröjt försena försenad* försenat försening* opunktlig* punktlig* tidtabell* "släpa* efter"
"@sv_minutes & sen|sena|sent|försen*|före" "@sv_minutes efter avtalad|utsatt|min|bokad|tiden" "i rätt|god tid" "i tid"
"kom|var|är|lite|för sen|sent" "efter|över utsatt|tiden|bokad|avtalad" "bestämd|avtalad|utsatt|exakt|utlovad tid"
"enligt|höll|håll* schema*|tid*" "prick|precis|exakt på|kl|klockan|i" "på minuten|pricken|slaget|sekunden" "kvart för"
"klockan prick" "före utsatt" "tidigare än" "efter min tid"
# At once
@sv_fast glömda inkallad* inropad* omedelbart omgående uppropad* väntande "direkt|genast|snabbt|strax in|emot"
"in|emot|oss|mig direkt|genast|snabbt|strax" "ropa*|kalla* in|upp|ropades" "in och ut" "hämtade* mig" "min|vår tur"
"kom|komma|kommer|kallad|släpptes|slapp|hämtad* in" "gick|går ... undan" "in på en gång" "till slut|äntligen ... in"
"klar|klart|färdig ... på @sv_minutes" "klar*|färdig*|ute|in|över ... på ... minut*" "min|vår|ens tur" "på håll"
"glömde* bort mig|oss" "satt och" "kom äntligen" "i flera timmar" "ingen|inget|utan rusning|trängsel|folk|väntande"
"satt|vänta*|sitta|suttit|akuten|jouren|tog|gick hela|halva förmiddagen|eftermiddagen|kvällen|dagen|natten"
# Slow, kept waiting, forgotten
köandet köbildning* kösituation* seg sega segt tajt* tidspress* tidsschema* *väntetid* "drog|dragit|drar över"
"alltid|är|var|ofta|ständigt sen|sena|sent" "inkallad|kallad|kallades|mottagen direkt|genast|snabbt|fort"
"glömd|glömda|glömdes|glömts|bortglömd i|på|kvar|bort" "timmes|timmars|timme|timmar för|innan|tills" "inne och ute"
"sitta|satt ... en|flera evighet*|timmar" "blev|fick insläppt|inkallad" "höll|håller sig|tiden|tiderna|klockslag*"
"före|innan den|bokad|min|utsatt tid*" "kom|kommer sen|sent ... läkar*" "sen|sena|försenad start|läkar*|början"
"genast|direkt|snabbt hjälp|vård|in" "uppropad|uppropades|inropad|inkallad"
# Not about waiting here, but about phones, appointments, answers, recovery …
not "kö|köa|köer|kön|vänta*|@sv_fast|halvtimm*|timm* & telefon*|ring*|uppring*|svar*|chatt*|app|appen|samtal*"
not "@sv_fast & över" "@sv_fast|dröj* & besked*|*resultat*|*svar|*svaren|*svaret|recept*|remiss*" "så fort" "kön till"
not "för|alltför snabb*|fort" "månad*|veck*|år & kö|köa|köer|kön|kötid*|vänt*" "avbok*|ställ* ... i tid" "väntar mig"
not "@sv_fast & bättre|frisk*|hjälp*|läk*|upp|återhämt*|tid|sa|sade|prata*|tala*|boka*|verka*" "i tid och otid"
not "kö|köer|köerna|kön till|för ... @sv_doctor|magnet*|mottag*|operat*|psyk*|undersök*|vård*|ögon*|tand*" "utan kön*"
not "väntan|vänta* ... besked*|resultat*|*svar|*svaren|*svaret|samtal*|barn|mig|tvilling*" "som|medan|när ... vänta*"
not "tog lång tid att" "kom|komma|kommer in i|med|på" "samma kön" "kö ... halvtimme" "låg|sov* ... hela natten"
not "kom|komma|kommer in samma|nästa|redan" "minuter|minut och sen" "telefonkö|kö & hela" "telefonkö hela förmiddagen"
not "i tid ... upptäck*|hitta*|diagnos*" "smärt*|medicin*|cancer*|sjukdom*|fel* ... i tid" "@sv_fast slut"
not "samtal*|ring*|uppring* ... hela dagen|natten" "tillbaka|borta|över|läkte|bort @sv_fast" "glömd*|glömts bort att"
not "@sv_fast tillbaka|borta|över|bort|blev|effekt*|lindring*" "frös|låg|sov|vaken hela natten" "än|som väntat"
not "@sv_fast & *operationstid*|läkartid*|akuttid*|återbudstid*|recept*|remiss*" "jag kom ... @sv_minutes|sent|sen|för"
not "*uppring*|återring*|motring* ... @sv_fast|genast|direkt" "jobba* ... @sv_fast och" "väntar|vänta|väntat på att"
not "väntar|väntat|vänta på ... bättre|frisk|besked|svar|operation*|remiss*|barn|tid|bättring" "remiss* ... glöm* bort"
not "jag ... var|kom ... sen|sent|försen*" "hela dagen|natten ... telefon*" "ring* ... exakt|prick|precis klockan|kl"
not "väntar|vänta ... ännu|fortfarande ... svar*|tid|samtal*" "satt hela dagen ... telefon*"
not "@sv_doctor ... @sv_fast och skicklig*|noggrann*|kunnig*|proffs*" "räkning*|faktur*|brev*|paket* ... @sv_fast"
not "vänta* ... smärtlindring*|värkmedicin*|bedövning*|smärtstill*|hemtransport*" "upptäck*|hitta*|diagnos* ... sent"
not "satt|sitta|sitter|väntade|vänta ... telefonkö*|telefon*|luren ... @sv_minutes"
not "satt|sitta|väntade|vänta ... @sv_minutes ... luren|telefon*|linjen"
not "ring*|telefon* ... hela förmiddagen|eftermiddagen|kvällen"
not "seg|sega|segt & app*|*sida|*sidan|system*|länk*|hemsid*"

topic booking
# Booking, moving and cancelling
avbok* boka bokad* bokar bokas bokat bokning* dubbelbok* flyttad* fullbok* inställd* inställt kallelse* nätbok* ombok*
reserver* tidbeställ* tidbok* tidsbeställ* tidsbok* tidsreserv* uppbok* väntelist* vårdgaranti* vårdkö* återbesökstid*
återbud* "byt*|flytt*|ändr*|ställ*|avbok* ... tid*|besök*" "ställ*|ställdes in"
"tid* ... flytt*|försv*|saknades|ändra*|avbok*|borta"
# Getting a time
akuttid* kvällstid* läkarbesökstid* läkartid* mottagningstid* tider tiderna "@sv_get tid|tiden|tider" "lång tid att få"
"@sv_get|behövde|ha en|någon|ingen|ny|ledig|lämplig|passande|bra|snabb|snar tid*" "ingen|ingen|någon tid"
"@sv_get ... tid hos|till|åt|för|inom|idag|samma|redan|på|via|med|nästa|snabbt|genast|direkt" "försök* ... tid"
"fri*|ledig*|lämplig*|ny|nya|passande|tidig*|akut*|snar* tid*" "en tid för|före|i|med|på|som|efter|åt"
"tid hos|till|åt|idag|imorgon|nästa|redan|samma|snabbt|genast|inom|online|via|direkt" "tid i dag|morgon|övermorgon"
"tid på|efter|via nätet|kvällen|morgonen|kl*|jobbet"
"lätt|svårt|omöjligt|enkelt|smidigt att få|komma ... tid|@sv_doctor"
# How soon
flexibel* kontrolltid* *återbudstid* "samma|nästa dag|eftermiddag|kväll|vecka|morgon" "kort varsel" "drop in" "på kö"
"@sv_days ... kö|köer|kön|kötid*|vänt*" "kö|köer|kön|kötid*|vänt* ... @sv_days" "kö|köer|köerna|kön till" "akut till"
"få komma till" "inom ... veck*|dag*" "komma|kom|få|får|fick ... samma|nästa|nästföljande|redan|inom" "månader till"
"få|får|fick|svårt ... komma|träffa ... @sv_doctor" "om tre|två|fyra|sex månader" "läkare samma" "välja läkare|tid|dag"
"vill ha tid" "närmaste|nästa|första|tidigaste lediga|tid|möjliga" "lappar|luckor" "inga lediga" "fick plats"
"klämma|klämde|kläm* in" "akut plats" "plats samma" "tid|tiden|kallelse* kom|kommer hem|i|per|med"
"@sv_not ... ge|få ... tid*" "morgon|kväll|eftermiddag*|kontroll tid*" "kom|kommer in samma|nästa|redan|snabbt"
"kommer man ... snabbt|lätt|alltid|flexibelt|fort" "tid|tiden|tider & hittade*|hittas|ordna*"
# Times of the day, surgery dates, the time suits
*eftermiddagstid* framflytt* *helgtid* *jourtid* kölista* läkarbrist *lördagstid* *morgontid* *operationstid* uppskjut*
*specialisttid* *tandläkartid* tidsbrist* "@sv_get @sv_fast|lätt|enkelt|genast|direkt|aldrig|inte en|någon tid*"
"@sv_get @sv_fast|lätt|enkelt|smidigt|genast|direkt|aldrig|inte tid|tiden|tider" "tid* passa*" "passande|lämplig* tid*"
"vänta|väntar|väntat|väntade på ... operation*|ingrepp*|specialist*|återbud*" "sköts|skjut* ... upp|fram"
"operation*|ingrepp*|behandling* ... ställ*|flytta*|skjut*|sköts|inställ*" "få|får|fick ... vänta ... månad*|veck*|år"
"tid|tiden|besök*|operation* ... framflytt*|inställ*" "närmaste|första|tidigaste ... tid|tiden|först"
"@sv_not lediga|tider|tid" "byta|bytte|ändra|flytta ... tid|tiden|dag|besök*" "tid|tiden bytt*|byttes|ändra*|flytta*"
# What one got: a time at …
"tid kl|klockan|på|nästa|en|i|per|varje ... morgon*|kväll*|vecka*|dag|månad*|måndag*|tisdag*|onsdag*|torsdag*|fredag*"
"hade|fick|var tid kl|klockan" "tid per|i månad*|vecka*" "remiss* ... tid|månad*|legat|dröj*" "var|fick en tid"
"tid till|hos|för ... @sv_doctor|rådgivning*|lab*|prov*|röntg*" "hade en tid till|redan|samma" "ledig* @sv_doctor"
# Not about booking here
not "avbok* i tid" "har|hade avbok*" "avbokat besök" "efter|för|på en|någon|lång tid" "månader till nästa"
not "en tid på sig|sedan|sen" "ingen|någon|gav|hade|ny|mycket|ha ... tid att|till|för" "samma dag som" "trots bokad"
not "tid att|till fråga|förklara|lyssna|prata|svara|att|mig|oss|varje" "få|får|fick tid att|till att"
not "kö* till anmäl*|automat*|incheck*|kassa*|lab*|luck*|prov*|röntg*|vaccin*" "avbok* ... kosta*" "inte ... tid att"
not "nästa|samma dag|vecka|morgon igen" "kom|kommit|komma tillbaka ... nästa|samma|inom" "redan|samma kväll ... app*"
not "igen|senare|ställe samma|nästa dag|vecka|morgon" "fick|få åka|vänta|söka ... nästa|samma dag|vecka"
not "efter|före|innan|över|på|till bokad|bokade|avtalad tid*" "efter|före|innan|över|på bokad*|bokade"
not "kallelse* & adress*|fel|otydlig*|tydlig*|stod|står" "väntetid*|tid|tider|tiden på akuten|jouren|väntrum*"
not "tid för|till ... fråg*|mig|oss|att" "i kallelsen|kallelse" "trots|för bokad* tid*"
not "kanta*|sidorna|maisa|app*|appen ... samma dag|kväll|vecka" "*svar*|resultat* & kom*|redan|samma|nästa|inom|dag"
not "trots tidsbok*|bokning*|tidsbeställ*" "*feber*|@sv_ill|borta|bättre|ner|försv* & samma|nästa dag|kväll|morgon"
not "*uppring*|återring*|ring* ... samma|nästa dag"

topic encounter
# How one was met
*bemöt* betjäning* hälsade hälsar hälsning kundbetjäning* kundservice* mottagande* omhänder* service serviceinriktad*
servicen servicevillig* välbehandl* välkom* "bra|god*|utmärkt betjän*" "hand om" "om hand" "emot mig|oss" "togs emot"
"väl mottag*" "blev behandla*" "behandla* ... som" "väl|illa|bra|dåligt behandla*" "inte hälsa*" "tog i hand"
"på ett bra|fantastiskt|fint|vänligt|trevligt|respektfullt sätt" "presentera* sig" "räddade ... dag"
# Friendly, warm
angenäm* artig* attityd* behaglig* beröm* charmig* familjär* glad glada glatt goa godhjärtad* gosig* hjärtevarm* humor*
hjärtlig* hyfs* hygglig* hövlig* jättevänlig* klistermärk* kul kärleksfull* leende leenden leendet leka leker lekfull*
lekte log medmänsk* mjuk mjuka mjukt mänsklig* nalle nallebjörn* nallen omsorg omsorgen omtanke* pärla pärlor rar rara
rart rolig* skoj* skämt* solig* superfin* supervänlig* sympatisk* söt söta sött tackade tillmötesgående tonen trevli*
toppenpersonal trivdes trivs tålammod* underbar underbara varmhjärt* väldigtvänlig* välvillig* vänlig* vänlit* vänskap*
värme älskvärd* ängel änglar ödmjuk* öppenhjärtig* "go personal|tjej|kille" "så fina" "på gott humör" "skrattade med"
"@sv_great|bra|fin|fina|skön|cool|guld & @sv_nurse" "fin|fina|god|snäll|bra|goda mot|ton|människor|kontakt|stöd"
"fin|bra|goda med barn*|folk|patienter*|min|vår|oss" "och varm|varma|varmt" "skön|cool *läkar*"
"varm|varma|varmt och|person*|människ*|bemöt*" "leka|lekte|lekfull*|rullade med"
# Listening, time, respect
avslappnad* avspänd* barnkär* beklag* diskret* empati* engager* finkänslig* försiktig* förståelse* förstående genuin*
gråta hänsyn* hörd hörda inlevelse* integritet* intresserad* lirkade lugn lugna lugnade lugnat lugnt lyhörd* lysna*
lyssna* medkänsl* medlevande medlidande medmänniska* närvarande närvaro orkade pedagogisk* peppa* personkemi* personlig
personligt respekt* saklig* sedd sedda slappna* stödde stödet stödjande stöttade stöttande stöttat taktfull* trygg*
tröst* tålamod* tålmodig* uppmunt* uppmärksam* ursäkta* varsam* värdig* ögonkontakt* önskemål* "bry|bryr|brydde sig"
"på allvar" "hand* & håll*|höll" "gott om|all tid" "ta|tar|tog|tagit|gav|hade|har|fanns ... tid att|för" "stöd av|från"
"tar|tog|ta sig tid" "tid att förklara|lyssna|prata|svara|fråga" "tid för mig|oss|varje" "hör|hörde|höra på|vad"
"fick|få|mycket|inget|bra|saknade stöd" "såg mig|oss|hela" "fråga* ... mår|mådde|kändes|hur" "hand med barn*"
"bra|duktig* med barn*" "prata* med barn*|min|oss" "ställde frågor" "fick vara med" "egen|i|min takt" "bestämma takten"
"ta|tar|tog|tagit paus*" "satte sig" "mina önskningar|önskemål" "vara mig själv" "min historia"
"kände|känner mig|oss ... viktig|välkom*|som|trygg|hörd|sedd|lyssnad"
# Hurry
brådsk* bråttom fabrik* forcer* hets* jäkt* löpandebandet obrådsk* ojäktad* runtskick* rusch* skynda* stress stressa*
stressig* "ett nummer" "löpande band*" "i mängden" "hade brått*" "ut så fort" "hann inte fråga|lyssna|prata"
"läkar* hann inte" "@sv_not ... tid för|att" "har|hade ingen|inte tid"
# Cold, rude
arrogan* avbryt* avbröt avfärd* avsnäst avvis* bagatelliser* barsk* beakta* bitsk* bortprioriter* brutal* brysk* busig*
bufflig* burdus* butter buttra diskriminer* distraher* dryg dryga drygt dumförklar* dömande dömde elak elaka elakt kram
ensam* fientlig* fräst* fördom* fördömande förlöjlig* förminsk* förnedr* förolämp* grinig* himlade hotfull* hånad* pik
hånfull* hånle* hårdhänt* idiot* ifrågasatt* ignorer* irriterad* kallsinn* klapp klappade krama* kränk* kylig* misstro*
likgiltig* maktmiss* moraliser* nedlåt* nedsättande nedvärder* nonchal* oartig* obekväm* oengager* oförskäm* ohyfs* sur
ohänsyn* ohövlig* ointress* okänslig* omänsklig* opersonlig* osaklig* osympat* osynlig* otack* otrevli* otrygg* otålig*
ovänlig* ovärdig* pikar raljer* rasist* skrek skäll* snorkig* snäs* spydig* sträng suckade suckar sura surt taktlös*
tillrättavisa* tonfall* tvär tvära tvärt uppläxad* utskälld* utskällning* viftade* överlägsen* "kall och" "dum mot"
"kort i ton*|mot|och|svar" "lämna* ensam|utan" "behandl* illa" "@sv_not ... trodd|välkom*" "trodde ... inte|mig"
"skrattade åt|bara" "höjde rösten" "som luft|nummer" "titta* inte|knappt ... mig|oss|upp|ögonen" "utöver" "var i vägen"
"till besvär|last" "stirra*|titta*|satt|prata* ... dator*|skärm*" "våga* ... fråg*|inte" "över huvudet" "suck och"
"syl i" "talade|pratade förbi|över" "talade|pratade bara med" "jobbigt att fråga" "dålig* attityd*|ton" "extra mil*"
"ansikte*" "bad om ursäkt" "såg mig|oss som|inte|knappt" "hejade|hejar" "ett gott öga" "det lilla extra" "till punkt"
"modig*" "pratade med varandra" "gav ... mod|hopp|kraft" "tala|prata färdigt|klart" "till mig|oss som" "utan att döma"
"som till|ett|litet|dum* barn|litet|idiot*" "ömt & hantera*|behandla*|rörde" "såg* inte på" "jag var i vägen"
"gick på knä" "på min nivå"
# How one felt; strengthened words; language
avspis* bortglömd* dumm* finlandssvensk* förakt* gladlynt* *gullig* *hjälpsam* hjärtlös* ljuvlig* lugnande mobb*
modersmål* människosyn *omtänksam* *snäll* stämning* svenska svensktalande trakasser* *trevlig* *vänlig överkörd*
"känna|kände|känner|känt mig|sig|oss ... dum|överkörd|förminskad|ivägen|liten|skyldig|värdelös|behandlad" "nedvärdera*"
"otroligt|jätte|väldigt|superfin|himla|så|fantastiskt fin|fina|go|snäll ... @sv_staff|folk|människ*|tant*|team*"
"positiv|negativ|god|bra|fin|glad energi|attityd|inställning|utstrålning|stämning|anda|ton|kontakt" "himlade|suckade"
"fint|trevligt|bra|lugnt|snällt sätt" "tog|tar|tagit ... notis" "mitt|sitt|vårt eget|språk" "stort|gott|med hjärta"
"bemött|bemöter|bemötte|bemöttes|bemötas" "gick|går att prata" "lätt att prata|tala" "von oben"
"prata*|talade|pratar ... över|förbi ... huvud*|mig" "titta*|tittade|såg aldrig|inte ... på|upp|ögonen"
"brydde|bryr|bry ... sig" "fick ... beröm|kram|klistermärke*" "barnets|min nivå|villkor"
# Words for people, good
avdramatiser* bekräftad* bortskämd* disträ entusiastisk* faderlig* folklig* förekommande glimt* glädjespridar* hejade
guldkorn* hejar hemtam* hjärtegod* jordnära karismatisk* lättsam* medmänniskor moderlig* munter* muntra omfamn* positiv
pratglad* pratsam* prestigelös* solsken* sprallig* strikt stärkande tankspridd tjänstvillig* toppenfolk* uppriktig*
uppskattande validera* vits* värdesatt* öppensinn* "väl mottagen|emottagen|bemött|behandlad" "guld värd*" "hejd*"
"så|mycket|väldigt|verkligt|jätte mänsklig*|fin|fina|go|goa människ*|person*|läkar*|doktor*|skötar*|sköters*|tandläkar*"
"gråta|gråt|grät ut|hos|av" "vågade ... gapa|berätta|prata|fråga" "gjorde ... trygg*|lugn*|glad*" "höll ... sällskap"
"tände ljus" "fick mig|oss|honom|henne att"
# Words for people, bad
aggressiv* anklagad* argsint* avmätt* avståndstag* besserwisser* bitter* distanserad* dömd dömda dömdes fräck* gapig*
frånvarande gnäll* högfärdig* ifrågasätt* ilsken* kaxig* knarrig* känslokall* känslolös* loj mallig* maskinmässig* slö
misstänkliggjord* mästrande oempatisk* oförstående ogin* oseriös* pekpinn* plump* påstridig* robotaktig* robotlik* stel
själlös* skamsen skrikig* skuldbelagd* skuldbelägg* skämdes skäms solstråle* stelt suck surmulen* tjurig* trumpen
trumpet uppfostra* uppskattat utpekad* uttråkad* vresig* "som en robot|maskin" "av med mig|oss" "utskälld|skällde ut"
"klagade på|över" "läxa* upp" "sa åt mig|oss" "snarstucken*" "såg|tittade ner på" "pratade|talade ner till"
"stod ut med" "skrattade|flinade åt" "behandlad|behandlas|behandlade|behandlar som|illa|väl|respekt*|med|bra|fint"
"ville ... av med" "ingen|inget|inte|utan|knappt leende|hej|hälsning|ursäkt|ögonkontakt|empati|medkänsla"
"visade mig|oss ut|dörren" "kort|korta i|och|svar ton*|mot|snäsig*" "tack till ... på|i|som"
"visade|visades|slängde|kastade|skickade ut|iväg mig|oss" "barn* ... leksak*|klistermärke*|överraskning* efter*"
"välja|fick|få en|ett leksak*|klistermärke*|överraskning*|present*"
# Felt to be in the way; greetings; like at home
fnyste fnös "att|som man|jag ... stör|störde|störa" "besvära|besvärade|till besvär" "att komma|vara hem|hemma"
"ingen|inte|utan ... god|hej|godmorgon|hejdå|välkommen|adjö" "som hemma" "ställde|ställer upp" "måna om" "medarbetar*"
"extra omtanke*|mil|steg" "ett gott|snällt ord" "betydde|betyder|värmde mycket|så|mig|hjärtat" "god* kontakt"
"mig|oss ner|ned ... lugn*" "förtroendefull*" "tröstade|lugnade|uppmuntrade|stöttade" "stöttning" "hade roligt|kul"
"kändes|kände ... iskallt|opersonligt|stelt|mänskligt|varmt|hjärtligt|omhändertagen" "skärpa|skärp mig|dig|oss"
"hjärta|hjärtat på rätt|rätta" "lät|låter ... hålla|välja|bestämma|prova|titta|känna|gråta|prata|fråga"
"fortsatte bara|ändå" "tacksam* ... @sv_staff" "stannade hos|med|kvar mig|oss|hos"
"slösa*|slöseri ... deras|hennes|hans tid" "ingen|inte|aldrig frågade ... jag|mig|oss|vad"
"varm|ärlig men|och|samtidigt varm|ärlig"
# Not about how one was met here
not användarvänlig* barnvänlig* ensamstående ovanlig* skämtet vanlig* "vänlig* hälsning*" "@sv_place ... trevlig*"
not "trevlig* @sv_place" "@sv_great & app*|resultat*|upplevelse|jobb|skick*|tjänst*" "med vänlig" "är|blev så glad"
not "lugn*|mysig*|behaglig*|bekväm*|obekväm* & @sv_place|leksak*|säng*|stol*|soff*|musik|lek*|helg|dag" "ensam* hemma"
not "härlig*|underbar*|kylig*|rolig*|vänlig*|fin* & @sv_place|leksak*|säng*|stol*|soff*|musik|lek*|helg|dag"
not "digital*|snabb* service" "service & app*|snabb*" "glad att|för|igen|över" "kul|roligt att" "fick vara med om"
not "personlig* kod|intyg|nummer" "lugna ner" "värme i|på|och" "mycket värme" "tackade nej" "trivs inte med app*"
not "ingen ursäkt för pris*" "ensam* rum" "fick|få|gav tid för|hos" "satte sig in" "rolig* leksak*" "frågade hur det"
not "togs det på allvar" "frågade hur det|det går" "trevligt|snällt|fint|roligt att" "lyssna* ... lung*|hjärt*"
not "leker|leka|lekte igen|ute|som" "avbröt*|avbryt* & video*|samtal*|anslut*|ljud*" "trygg*|lugn* ... hand|händer"
not "känner|kände mig|oss som ny*|en ny*|förr|innan|vanligt" "@sv_fast|digital* betjäning*|service" "vänlig* pris*"
not "på allvar ... *rädsl*|*skräck*" "*rädsl*|*rädsla*|*skräck*|fobi*|nervos* ... på allvar" "*barnvänlig"
not "svenska ... app*|sida*|sidan" "ren|klar|begriplig svenska" "*användarvänlig" "*miljövänlig" "bra|lätt* sätt att"
not "app*|sida*|sidan|blankett*|info*|instruktion*|brev* ... svenska" "hjärta* & flimmer*|infarkt*|klapp*|undersök*"
not "fint|trevligt|bra sätt att" "pedagogisk* & förklara*|ritade|berätta*" "fick mig|oss att vänta|betala|boka|må|rasa"
not "positiv upplevelse|överrask*|till|test*|provsvar*" "testade|test|prov* ... positiv*" "lyssna* ... hjärt*|lung*"
not "stel|stelt nacke*|axel*|rygg*|knä*|i|led*|finger*" "stel & nack*|axel*|rygg*|knä*" "skäms ... tänder*"
not "behandlas|behandlade|behandlad med ... medicin*|antibiot*|kortison*" "@sv_great|bra & studerande|studenter"
not "app*|chatt*|tjänst* ... guld värd*" "sa åt mig|oss att" "lugnt & förklara*|berätta*|inform*|redogjor*|visa*"
not "uppskattat ... tid*|kostnad*|pris*|väntetid*" "personligt ombud|brev|meddelande" "vägg* ... diskret*"
not "bra|fin|fina|toppen råd|info*|tips ... @sv_nurse" "ringa ett nummer" "jag ... skrek" "@sv_place ... kall och"
not "hårdhänt* & tandkött*|rengör*|skrap*|tänder*"

topic competence
# Skilled, professional
amatör* begåvad* duktig* duktik* erfaren erfarenhet* erfarna expert* förtroende* gedigen gediget handlag* hantverk*
högklassig* insatt insatta jätteduktig* jätteskicklig* *kompeten* kunig* *kunnande *kunnig* kvalificerad* kvalitativ*
kvalitet* oerfar* oinsatt oprof* oskicklig* profes* *professionell* proffes* proffs* påläst* rutinerad* sakkunn* skarp
skicklig* skiklig* superduktig* superläkar* tillit* toppenfys* toppenläkar* toppentandläk* träffsäker* uppdaterad*
välgjord* vårdkvalitet* yrkesk* yrkesskicklig* yrkesstolt* "@sv_great|@sv_bad|bra|duktig* & @sv_doctor" "höll på med"
"bästa barnmorsk*" "@sv_great|bra|fint|gott|hög|dåligt arbete|jobb|undersökning|kvalit*|nivå|handlag" "verka* ... veta"
"gjorde ... arbete|jobb" "sitt|sina jobb|saker" "vad|med ... gör|gjorde|håller|höll" "vet|visste precis|vad|exakt"
"kan|kunde|kunna|sköt*|vet|visste|på|behärska* sin|sina|sitt jobb|sak*|saker|yrke|grejer|område|ämne" "bra på att|det"
"visste|vet|kan|kunde ... om min" "visste inte ... om" "säker|lätt|van|stadig på|hand" "van vid|att" "vass på"
"lätta|säkra|trygga|vana|goda|bra händer" "lita på" "läst|läste|läsa|satt min|på|sig" "hade läst" "inte läst"
"känner|kände till|min" "gjort det|tusentals|många ... gånger" "bekant med" "satte sig in" "svara på alla"
"det visar sig att de kan"
# Thorough or careless
bedömning* fuska* glömde glömt grundlig* hafsig* klant* klumpig* noga noggran* nogrann* nybörjar* omsorgsfull* osäker
onoggran* osäkra slarv* undersöktes vårdslös* ytlig* "på djupet" "@sv_not undersök*" "ordentlig* undersök*"
"undersökt*|undersöker|undersöka ... inte|knappt|väl|aldrig|mig|ordentlig*|noga"
"inte|knappt|ordentlig*|noggran* undersök*" "kolla*|kontroller* ... allt|ordentlig*|upp|igenom"
"gick|gicks ... noga|noggrant|ordentligt igenom"
# Diagnosis, cause, mistakes
blåmärk* *diagnos* felaktig* felbedöm* felbehand* felfri* felmedic* forskning* förväxl* gissa* googla* missade missades
missat missbedöm* misskött* misstag* orsaken patientskad* rådlös* rådvill* tappade uteslöt utfört vårdskad*
"fel & behandling|ben|knä|medicin*|prov*|recept*|sida|tand|öga|öra|arm|fot|finger|patient*|dos*" "kom på vad"
"hitta* ... fel*|orsak*|vad|problem*" "rätt behandling|diagnos*|medicin*|övning*" "tog reda på" "tog inga prov*"
"blev|gjorde*|gjort|gjordes|satt*|sattes|in fel" "tapp*|slarv* bort"
# Samples and veins; neat hands
felläst* fuskverk* kanyl* ogranskat ojämn* skarpögd* snett svårstuck* "första försök*|sticket|stick*|gången" "van hand"
"på första" "ett stick" "hitta* ... *kärl*|ven|venen|åder*" "stick*|stack ... gånger" "prov* ... smidigt" "kunde sitt"
"försök* ... gånger & stick*|stack|nål*|prov*" "snygga stygn" "@sv_not ... hitta*|undersök*|kolla*|känn*|tog prov*"
"vågar lita" "visste hur" "stack* fel|rätt" "läst ... journal*" "tillräcklig* undersök*" "kände igen" "med omsorg"
"@sv_doctor ... upptäck*|märkte|såg|identifiera*|insåg|förstod|kopplade|hittade|anade" "@sv_not mätte|kollade"
"kunde|kan ... sin|sina|sitt sak*|saker|jobb" "trodde det|att det|jag ... influensa|virus|stress|inget|förkyl*"
"mätte|lyssnade|tog|kollade inte ... lung*|hjärt*|blod*|prov*|puls*|feber*"
"andra|annan|annat|nästa ... tog|hittade|såg|märkte|upptäckte"
# Care as a whole; samples, papers and files mixed up; trust
behandlingsfel* felskriv* förberedd* klippa *kunskap* metodisk* nyutexaminerad* oförberedd* outbild* rutinmässig*
skärpt* systematisk* utbild* "vård|vården ... klass|nivå|bra|dålig|usel|utmärkt|kvalitet*" "klass på vård*"
"@sv_great|@sv_bad|bra|god|fin|fina|goda|undermålig|förstklassig|kvalificerad vård|vården|vårdnivå*" "hade koll på"
"bland*|byt* ... ihop|bort" "litar|lita|litade|litat på|fullt|helt|inte" "*remiss* ... glöm*|inte|aldrig"
"inte|aldrig|vägra* ... remiss*" "följ* ... upp ordentligt|noggrant" "tag|tog|tagit tag i" "säkert|tryggt och"
"snyggt|fint|utmärkt|toppen|strålande jobb|jobbat|gjort|utfört|arbete|skött" "hitta* ... på första|direkt"
"missa*|missat ... fraktur*|inflam*|cancer*|diagnos*|brott*|propp*|blodpropp*" "fel dosering*|journal*|patient*|namn"
"såg|märkte|förstod|insåg ... direkt|genast vad|att" "visste vad ... prata*|tala*" "fick|få hjälp av kunnig*"
"kom|komma på|fram|underfund vad|till|med" "koll på läget|saken|sina|det"
# Words for skill, good and bad
alert* ansvarsfull* ansvarslös* bevandrad* briljant* exakthet* fingerfärdig* fumla* fumlig* förhastad* galant geni
genial* genier händig* minutiös* mästare mästerlig* oaktsam* pedantisk* perfektionist* pålitlig* rutin samvetsgran*
seriös* skarpsinn* slipad* tafatt* tillförlitlig* trovärdig* valhänt* veteran* "rutinerad" "ta|tog|tar|tagit ansvar"
"skicka* ... vidare" "bolla* runt|vidare" "i branschen|yrket" "hemma i|på ämne*|området|saken" "åratals erfarenhet"
"lång erfarenhet" "struntade i" "van & barn|hand|patient*" "blev kvar|kvarglömd* ... i" "kvar ... tandsten|sten|stygn"
"sy|syddes|sys om" "glömt|glömde ... kompress*|stygn|remiss*|prov*|bedöv*|skriva|recept*" "rätt beslut" "beslutsam*"
"tandsten|sten|stygn ... kvar" "tog rätt|fel beslut" "problemlös*" "lösningsorient*" "läkekonst*" "vassaste" "hen kan"
"toppkirurg*" "världsklass" "håller|höll hög|hög* nivå|klass|standard" "hög standard|klass|kompetens*" "fick* med allt"
"hälsokontroll grundlig*" "tänkte utanför" "jobba*|arbeta* ... snabbt|noga|noggrant|exakt|precist|metodiskt"
"inte ett enda prov" "det|var|visade sig|var|en ... propp|cancer*|fraktur*|lunginflam*|blindtarm*|bruten|brutet|stroke"
"påstod|påstods|hävdade|trodde ... var|är ... muskel*|stress|influensa*|virus|inbillning*|inget|förkyl*"
"exakt|precis och" "utan att ta|göra|undersök*|kolla ... prov*|undersök*|röntg*|mig" "klippa på|inom"
"hanterade|skötte|klarade ... situation*|uppgift*|fint|galant|utmärkt|proffs*|suveränt" "fena|hejare|ess|baddare på"
"professionellt utfört|skött|bemötande|gjort" "ingen|inte annan|andra ... kunnat|kunde|lyckats|hitta*|fixa|lösa"
"vass|skarp|skicklig @sv_doctor" "vet|visste|kan ... hur man|dom|de" "@sv_not klämde|känt|kände på"
"@sv_not ... lyssna* ... lung*|hjärt*" "två|tre|fyra|fem|flera|många stick|försök" "remiss*|prov*|recept* & fel"
"titta*|kolla*|kände|lyssna* inte|knappt|aldrig ... @sv_body|hals*|sår*|utslag*|papper*|journal*|lung*|hjärt*"
"hon|han|de|@sv_doctor ... ingen aning" "landets|stans|världens bästa"
# Not about competence here
not yrkeskläder "bra på att bemöta|förklara|lyssna" "noga|ordentlig* & förklar*|inform*|städ*|lyssna*" "inte van vid"
not "glömde betala|bort" "inte bara diagnos*" "bara diagnos*" "första gången" "min diagnos" "inte veta|visste vad"
not "vet|visste ... vad jag|man" "vet|visste ... vad som händer|hände|ska|skulle|gäller" "*läkar* ... jättefin*|fin*"
not "*läkarskräck*|*läkarrädsl* & bra" "på rutin" "kände igen mig|oss" "med ... gör" "pris* & kvalitet*" "litar på att"
not "betala* ... kvalitet*" "ljud*|bild*|samtal* ... kvalitet*|dålig" "berätta*|förklara* vad ... gör|gjorde"
not "berätta*|förklara*|inform*|visa* ... vad ... gör|gjorde|händer" "hölls|hållas|höll uppdaterad*|mig|oss"
not "dålig*|hemsk* minnen|minne|erfarenhet*|upplevelse* ... @sv_doctor" "hitta* ... vad* ... sökt*|letade" "ser skarpt"
not "tidigare|dålig*|hemsk*|negativ*|bra|god|goda erfarenhet*" "komma|kom fram till" "rutin* besök*|kontroll*"
not "otroligt|fantastiskt fin|snäll|trevlig|rar ... @sv_doctor" "seriös* ... sjukdom*" "glömde|glömt ... jag"
not "skicka* ... vidare ... faktur*|brev*|länk*" "jag|själv glömt|glömde" "skarp|skärpt* bild*|syn" "jag ... glöm*"
not "hjälp ... terapeut* ... @sv_great" "allt|det gick ... galant" "missa* ... samtal*|bussen|besök*|tid|tiden"
not "*distans*|*video*|*nät* ... bra|dålig*|toppen|@sv_great"

topic price
avdrag* *avgift* belopp beloppet betal* billig* cent debiter* dyr dyra dyrare dyrbar* dyrt egenandel* ekonomi* ersatt*
ersättning* *ersättning *ersättningen eur euro euron euros faktur* *faktura* fpa fpa-ersättning* fpas fribelopp* gratis
frikort* förmånlig* försäkring* hundralapp* indrivning* inkasso* inkomst* jättedyr* kassa kassan kosta* kostn* kostsam*
*kostnad* kr kronor kvitto* notan obetald* ocker ockerpris* oskälig* pengar* pensionen plånbok* *pris prisbillig* rån
*priser priserna *priset prishöjning* prisinformation* prislapp* prislist* prisnivå* prisuppgift* prisvärd* prisvärt
rabatt* *räkning räkningar räkningarna räkningen rånar rånet rövar* saltad* saltat sek servicesed* självrisk* skälig*
skattepengar* slant* spänn summa summan svindyr* taxa taxan taxor timtaxa* tusenlapp* utgift* utpressning återbetal*
överdebiter* överpris* €|$|£ "råd att|med" "rimlig* pris|summa|taxa" "inte råd" "värt det|pengarna|varenda" "prisinfo*"
"stod|står för ... kostnad*|räkning*|notan" "slösa*|slöseri* ... pengar" "lurad|blåst på" "skickade räkning*"
"kostar|kostade|kostat skjort*|för|mer|inget|ingenting" "euro|€ för att"
# Not about the price here
not "på räkning" "nya kronor" "vad det än kostar" "råd med mig" "parkering* ... gratis" "gratis parkering*|kaffe*|wifi"
not "uträkning" "tillräkning" "till varje pris" "glömt|glömde ... plånbok*" "kod*|automat* & kassan"
not "ton|bemöt*|sur*|trevlig*|otrevlig*|kö|personal*|vänlig* ... i|vid kassan"

topic facilities
# Rooms and houses
akustik* amningsrum* apparatur* bastu* belysning* buller* bullrig* byggarbet* byggbuller* byggnad* bänkar* bänken café*
dragigt dunkel* dusch* dörrar* dörren dörröppn* entré* fräsch* fönster* garderob* hemtrevlig* hett hiss hissar* hissen
hängare högljud* ingång* inomhusluft* inredning* interiör* iskall* kafeteria* kaffe* kafé* kallt kapphäng* klädhäng* wc
korridor* kvav* lekhörn* lekplats* lekrum* leksak* ljusa ljust lokal lokalen* lokaler* luft luften luftig* lyhört mörkt
luftkonditioner* läcker läckte *miljö miljön modern moderna modernt möbler* mögel* nybygg* nyinred* nyrenover* ofräsch*
oljud* ombygg* omklädningsrum* otrivsam* patientrum* privatliv* renover* rum *rummen *rummet rymlig* sekretess* sliten
sittplats* sjukhusmat* skötbord* slitet slitna snyggt soffa* soffor* spegel* stolar* svalt svettig* säng sängar* sängen
tidning* tidskrift* toa toan trappan trapphus* trappor trivsam* trång* utrustning* utrymm* *utrymme* utsikt* väggar
vattenautomat* ventilation* väntrum* väntsal* väntutrymm* våning* wifi ytterdörr* överfull* "drag|drog från|kallt"
"trasig* & *stol*|dörr*|hiss*|fönster|lampa|toalett*|säng*|*rum*|möbler*|inred*|allt" "luft* dålig|i" "genom vägg*"
"fin*|ljus*|rena|rent|kallt|kala|trånga rum*" "varmt|hett|kallt i" "rum* & kal*|ren*|trång*|var|är|varm*|kallt"
"hänga av|kläd*|rock*" "för|olidligt|så|var varmt|hett|kallt" "hör|hörs|hördes allt|genom" "tunna vägg*" "likadana ut"
"kallt|smutsig*|hal* golv*" "fint|nytt|gammalt sjukhus|hus" "plats|platser|ställe att|för"
# Clean
handduk* handsprit* hygienisk* ohygienisk* orent ostäd* pappershand* papperskorg* ren rena renhet* renlig* rent städ*
smutsig* tvål
# Getting there
barnvagn* bilplats* buss* centralt frukost* gardin* grus* gångväg* gården gårdsplan* halk* halt hinderfri* isig* karta
kartan kryckor kudd* laddningsst* laddstolp* lakan lampor* lift* lunch* läge madrass* mat metro* middag* mörker* osand*
mörkret ohinder* otillgäng* p-hus* p-plats* parker* ramp ramper rullator* rullstol* sandat skylt* snö snön snöskott*
spårvagn* tillgänglighet* toapapper tvålen* täcke* ventilera* vilse vägvis* "hittade lätt|inte" "lätt|svårt att hitta"
"hitta dit|fram|in|rätt|till|ingång*" "lätt|svårt att ta sig" "lång|kort väg" "gick fel" "långt att|från|till"
"ta sig in|fram" "golv* & smutsig*|kallt|hal*|städ*" "slut på tvål|papper"
# Noise, calm, privacy, decoration
akvari* avsides avskildhet* belägen beläget blommor bråkigt *damm* draget *förbindelse* instängt insyn *isolering*
jackor *klimat kollektivtrafik* konst konsten ljudisoler* *ljutt *lukt* möblemang* oljus* oväsen radio radion skrik
stank* stinker stojig* stökig* tavla tavlor växter "häng* ... jacka*|rock*|kläd*" "dyr* parkering*"
"läget är|var|bra|perfekt" "bra|centralt|fint läge*" "mörk*|dyster*|ljus*|trist* *rum*|lokal*|korridor*|utrymm*"
# Cold, light, food
cykel* filt filten frusen fryser frös handfat* handikapp* *huset *hörna *hörnan källaren ljudnivå* ljudvolym* lysrör*
lokaliteter* läktare* maten moped* *parkering* *salen skötrum* smaklös* sunkig* tak taket *toalett* unken* väggen
*våningen "fönster*|fönstret|fönstren" "för varmt|kallt|trångt|litet|mörkt" "frös hela natten|tiden|kvällen på|i"
"varmt|kallt|hett|svalt|kvavt på avdelning*|rummet|salen"
# Not about facilities here
not "att hitta|hitta till ... tid*" "så varmt bemöt*|mottag*|välkom*|och" "blev så varmt" "halt ben" "rum i" "som luft"
not "hör allt ni" "i det huset" "i ett|i rum|rummet" "i väntrum*" "kom*|lämna*|ur|in ... rummet" "lokal bedöv*"
not "sängen|ligga i sängen" "långt från färdig*|bra" "plats för tid*|fråg*" "ren röntg*" "ren*|trasig* tand*|tänder"
not "rena mardröm*|nöjet|rama|rånet|skämtet|turen" "rent allmänt|av|sagt|ut" "väntrum* i" "varmt i hjärtat|och|bemöt*"
not "kallt bemöt*" "i korridoren" "rena fusk*" "iskall* bemöt*|läkar*|mottag*|ton|person" "gå|går ... trappor"
not "trappor igen|utan" "snyggt|fint jobb|gjort|arbete|stygn*|resultat*|skött|utfört" "skrik* på|åt" "läget med|var|är"
not "konst att" "luktade alkohol|sprit" "fin*|snyggt*|vackra tänder*" "parkeringsplats i" "utan|över taket" "växthuset"
not "slå i taket" "sjukhuset|huset ... bästa|rekommend*|låg|personal*" "*sjukhuset" "handikappintyg*" operationssal*
not "låg|ligga|vistas|var|på|till|från|i sjukhuset" "video*|samtal*|bild* ... frös" "leksak* ... efter*|välja"
not "frös & video*|bild*|skärm*|app*|ljud*|samtal*|distans*|uppkoppl*" "fick|få ... välja ... leksak*" förlossningssal*
not "ren|rena utpressning|stöld|rån|ocker|bedrägeri|lögn|inkomp*|tur|slump*|okunn*"
not "ren|rena|rent *rädsla|*skräck|ilska|glädje|lycka" "till|före|efter|över|på|innan lunch*"
not "incheck*|*automat*|*skärm*|kiosk*|kölapp*|robot* & entré*|ingång*|dörren"

topic information
# Telling and explaining
begrip* berätta* beskrev beskriv* bilderna framöver förklar* förstod genomgång* härnäst info infon informa* informer*
*information* klargjor* klarläg* kommunik* latin läkarspråk* meddelade* meddelat missförst* motiver* motstrid* motsäg*
nämnde nämnt obegrip* oinformer* oklar* otydlig* ovetande oviss ovisshet* pedagogisk* redde redogör* rita ritade ritat
svarsbrev tolkning* undrade undrar undrat uppdater* upplys* utred* vetat vilseled* återkoppl* "att förstå" "i förväg"
"inte|inget förstå*|sagt" "fick|få|får|fått|inget|vill veta|höra|svar" "ingen har sagt|berättat|hört" "utan ett ord"
"@sv_not sa|sade|säger|sades|sagt|uppgift*|besked|hört|uppfölj*|svar|visste|papper|förklar*" "på förhand" "nästa steg"
"sa|sade ingenting|inget|inte|att" "gick|gicks|gå|går ... igenom" "på ren svenska" "steg för steg" "vet|visste inte"
"vad|vart|vem & ska*|får|görs|gjordes|hände|händer|skulle|nästa" "hur|när jag|man|vi ska|får|kan" "veta mer|vad|att"
"tydlig*|klar*|klart besked|plan*|råd|svar|bild|och|förklar*" "undra* över" "hur ofta|länge|man" "höra mer*|något|om"
"utan att veta|få" "visade ... hur|vad|var|bild*|på" "visade mig|oss" "röntgen visade" "inte ... veta"
"mer|kort|tydlig info*" "olika råd|svar|uppgift*|besked|bud"
# Instructions, questions, results
*alternativ *alternativen *alternativet *anvisning* behandlingsplan* besked* biverkning* broschyr* dosering* egenvård*
epikris* feedback gymnastikprogram* *gympaprogram* handledning hemanvisn* hemgång* hemprogram* hemövning* häfte* råd
*instruktion* journal* jumppa* kontakta labbsvar* laboratoriesvar* modell* obesvarad* papperen papperna pappren språket
patientansvar* *provsvar* *resultat* rådgivande röntgensvar* röntgenutlåt* skriftlig* svaren* svaret testsvar* tips
träningsprogram* utlåtande* utskrivning* vägled* vårdanvisn* vårdplan* "fråga allt|det|om|vad" "lov|fick att|fråga"
"övningar att|för|hemma|med|i" "alla|mina|dumma|inga|våra|ställa|ställde frågor" "svar på|om" "på svar" "hemma efter"
"svara* på|alla|alla" "ställde ... frågor" "står|stod inget|inte|ingenting" "papper hem|med" "har hört av sig" "varna*"
"när|om jag får" "uppgifter om" "vart|vem|vad ska jag|man" "bilder på" "lärde mig|oss" "lärt mig" "svar ... frågor"
"hur det går|gick till" "följa upp" "skickades hem utan" "lapp med"
# Hard or easy to understand; answers; unclear what comes next
bruksanvis* fackspråk* *fackterm* frågetecken* luddig* lättförstå* meddela meddelar meddelas ovetskap* svårbegriplig*
svårförstå* vaga "reda på ... varför|vad|hur|om" "få|får|fick ... veta|reda|höra" "råden|rådet jag|som|var|är|om"
"kallelse* & adress*|fel|otydlig*|tydlig*|stod|står|instruktion*" "brev* ... stod|oklar*|otydlig*|tydlig*"
"öppna frågor" "höll|hålla|hölls mig|oss uppdaterad*|informerad*" "uppdaterad* om" "tydligt|klart språk"
"fel adress|information*|uppgift*|klockslag" "hört|hörde|hör något|nåt|ingenting|inget" "blankett* ... förstå|svår*"
"information* saknas|saknades"
# One says this, another that; shows how
"en|ena|andra sak ... annat|andra|annan" "sa|säger en|olika sak*" "sa olika" "visade om" "knyst" "sade|sa ett|inte"
"visade ... amning*|hur|tekniken|övning*|steg*|gång" "visade|visat|visa ... övningar*|rörelse*|modell*"
"svara* svävande|undvikande|luddigt" "hade velat|önskat|behövt ... veta|info*|besked|höra" "vet fortfarande|ännu inte"
"lärde|lärt|lära mig|oss|sig ... hur|om|mycket|mer" "lapp|lappen|papper* ... hem|finska|svenska"
"ingen|inget|inte sa|sade|säger något|nåt|ingenting|vad|när|hur|att|var"
# Not about information here
not informationsdisk* informationstavl* "besked* om missfall*" "sorgliga|svår*|tung* besked*" "beskrev ... symtom"
not "bra|fint|nöjd|perfekt|slut ... resultat*" "resultat* blev" "råd med" "hemma efter op* ... sjuk" "inte ... veta så"
not "inte råd" "kontakta mig" "jag ... berätta*|beskrev|förklara*|informerade" "oklar*|otydlig*|tydlig* & pris*|skylt*"
not "svar*|svara*|svarade ... chatt*|samtal*|telefon*|vänl*|snabbt|på samtal" "utred* snabb*" "hur länge ... vänta"
not "vet inte varför" "fråga om jag" "tydliga och ... skylt*" "när jag|man|vi ska|skulle|får|kan ... blankett*"
not "fel dosering*" "bra|fint|gav|gett|ger|fin|god|inget|snyggt ... resultat*" "läst ... journal*" "fel journal*"
not "utred* ... noga|ordentlig*|grundlig*|snabb*" "pris* ... information*|prisinfo*" prisinformation* "sa att det|jag"
not "jag sa|sade att" "inte visste vad" "information* ... väntetid*|försening*|hur länge" "skicka* meddela*"
not "chatt* ... svar på" "svar på ... minut*|telefon*" "varna* ... smärt*|ont" "ingen|inte sa|sade" "råd om|med fel"
not "sa inte|ett hej|ord ... trevlig*|vänlig*" "inte|ingen sa|sade ... god|hej|adjö|välkommen|ursäkta|förlåt"
not "ringde|telefon*|ringa ... inget|ingen|inte svar*" "gav råd om fel" "inget svar ... telefon*|ring*" "fick höra att"
not "berättade|förklarade|sa att jag" "vet|visste|kan ... hur man använd*|gör|tar|bemöt*" "fått|fick|få|av biverk*"
not "biverk* ... medicin*|värre|sämre|mår" "fnös|skrattade|flinade|suckade ... fråg*" "@sv_doctor|han|hon|som förstod"
not "stod|står inte i|ut|på|kvar" "vet fortfarande|ännu inte vad|varför" "meddela* ... försening*|väntetid*|sen"

topic digital
1177 anslutning* användarvänlig* app apparna appen appens applikation* *automat *automaten automater* bank-id* bankid*
bankinlogg* bankkod* bilaga bilagan bilagor chatt* dataprogram* datasystem* digi* distans* e-mail e-post* e-recept* kod
e-tjänst* elektronisk* fjärr* formulär* förhandsblankett* *hemsid* identifier* incheck* inlogg* internet* it-problem*
kameran kanta kiosk* knappen koden koder krasch* kölappsmaskin* logga* länk länkar* länken läsplatta* lösen* maisa qr
meddelandefunktion* meddelandetjänst* mejl* mikrofon* minakanta minaomsorg mittkanta mobilapp* mobilen mobilt nätbok*
nummerautomat* nätblankett* nätet nätmottag* nätsid* nättjänst* omakanta online pekskärm* platta plattan portal* sajt*
qr-kod* scanna* sidan sidorna självanmäl* självbetjän* självincheck* skann* skärm* smartphone* sms* streckkod* strula*
surfplatta* system* teams tekniken teknisk* textmeddel* uppkoppl* utlogg* video* vårdapp* vårdportal* webb* zoom
"anmäl* ... maskin*|maskinen|skärm*" "anmäla sig själv" "checka in" "maskin* ... anmäl*" "e-blankett*" "funktion* i"
"ifyll* på nät*" "it strul*" "ladda ner|upp" "meddelande* på|i nät*|app*" "skicka* in blankett*"
"fungera* ... app*|sida*"
# Computers, being online, the doctor on the net
datavana dator datorer datorn e-tid* hackade hälsodeklaration* *kalendern kommunikationssystem* kontaktformul* laggade
könummersystem* laggar mobilcert* nätdoktor* nätläkar* onlinetid* onlinetjänst* påminnelse* servicekanal* smarttelefon*
*systemet teknikstrul* wifi* "ljud*|bild* ... hacka*|bröts|laggade|försvann|fros" "inte internet" "smart telefon*"
"nät uppkoppl*" "via|på nätet|datorn|mobilen|webben"
# Not about digital services here
not *kaffeautomat* biljettautomat* parkeringsautomat* systematisk* systemkamera vattenautomat* webbtider "på sidan av"
not "andra|höger|vänster|vid sidan" "pekar|titta*|stirra* ... skärm*" "på skärm* hela" "sidan om" "tekniskt skickl*"
not "ultraljud* ... skärm*" "logga* in klockan" "titta*|stirra*|satt|såg|upp|prata*|blick* ... dator*|datorn"
not "från|bakom|in|på|i datorn" "vårdsystemet" "immun*|nerv*|*vårdsystemet" "systemet i ... kropp*" "sjukvårdssystemet"
not "kösystemet" "tekniskt skicklig*|duktig*" "pris*|prislist* ... nätet" "fick faktur* ... påminnelse*"
not "påminnelse* ... faktur*|räkning*|betal*" "pris*|prislist* & hemsid*|*sidan"

topic outcome
# It helped, it got better
avhjälpt* besvärsfri* borta botad* botat bättring* frisk friska friskare friskt förbättr* försvann försvinna försvunnit
gravid hjälpt* hållbar* krafterna kvitt lindrad* lindrat lindring* livskvalit* lyckades lyckats läker läkning* läkt
läkte lättade lättat lättnad* nytta plussade plussat plusset rörligare rörlighet* släppt smärtfri susen symptomfri*
symtomfri* tillfrisk* värkfri* återhämt* återställd* "äntligen|nu|blev|är fri|frisk|smärtfri|kvitt" "blev så bra"
"@sv_ill|@sv_body & borta|bättre|försv*|släppt|lätta*|över|läkt*|läker|bra|finfint" "kan jag|nu|äntligen" "den hjälp"
"@sv_ill|@sv_body & tillbaka|fri|mindre|samma|värre|sämre|ny|nya|återkom*|rör*" "fint|gott|snygg*|god resultat*|effekt"
"blev|blir|blivit|mår|är|känns|kändes|ser|hör|sover|går|mycket|lite|rör ... bättre|sämre|värre" "gick|gått över"
"blev|bli|blivit|var|är av|hel|bra|helt ... med|bra" "bra igen|effekt|verkan|resultat|slutresultat" "hjälpen jag"
"kan|kunde|kunnat|går|gå|äta|sova|jobba|springa|träna ... igen|utan" "äntligen gå|höra|se|sova|äta|kan|hjälp*"
"gav|ger|gett effekt|resultat|med|sig" "fick|få|får|fått hjälp" "fick|få ... den|rätt|snabb* hjälp" "lösning på"
"operation*|ingrepp*|behandling* lyck*" "fick|få|fått ... bort|bukt|tillbaka" "lyckad* behandling|operation*" "i skick"
"nöjd med resultat*|slutresultat*" "löst|löste sig|problem*|mitt" "problem* ... löst*" "mår|må bra|jag|nu|mycket|fint"
"slutat|slutade göra|helt|värka" "har slutat|släppt" "till hjälp|nytta" "hjälper bra|mot|verkligen|inte" "normalt igen"
"som ny|nya|förr|förut" "sover gott|nu" "räddade ... liv*|tand*" "livet tillbaka" "väntar barn" "passar perfekt"
"tillbaka i|till jobb*" "gott skick" "fungerar ... igen|som" "som jag ville" "inte längre ... ont|värk*"
"mycket rörlig*"
# It did not
biverk* försämr* halver* infekterad* inflammer* komplik* kvarstå kvarstår lossna* misslyck* oförändr* omoperer* sämre
resultatlös* svullnaden verkningslös* värre återfall* återkom "inte blivit|hjälp*" "fick infektion" "ont igen"
"@sv_ill|*feber*|*hosta*|blödning* fortsatte|fortsätter|fortsatt" "kvar efter|fast*" "på nytt" "räckte inte"
"fortfarande|ännu ... besvär|host*|ond*|ont|problem|sjuk|svull*|värk*|kvar|lika|dålig*" "togs bort ... problem*"
"höll bara|inte|i ... dag*|veck*|länge|ens" "lika dålig*|illa|ond|onda|ont|sjuk*|stel*" "utan hjälp" "gav ... tillbaka"
"@sv_ill|@sv_cure ... kvar|slut*|verka*" "kom|kommit|fått tillbaka|febern" "föll|ramla*|trilla*|gick ut|av|sönder"
"@sv_not effekt|förbättring|hjälp|lindring|nytta|skillnad|längre|verkan" "göra*|opereras|operera om|igen|på"
"till och med ... igen" "under kontroll" "bit för bit" "slipp*|slapp ... smärt*|värk*|ont|mediciner*"
"tappat|gick ner kilo" "en ny|annan människa|person" "känner|känns|kände ... som ny|nyfödd|pånyttfödd|nya|nytt"
"utan glasögon|kryckor|medicin*|värktabletter" "@sv_ill ... halver*|minska*|färre|mindre|lindriga*"
"hör|ser|läser|spelar|sjunger|går|springer ... igen|nu" "kondition*|hälsa*|skick* ... rasa*|sämre|försämra*"
"vården|råden|tipsen hjälpte|fungerade" "besvär*|problem* ... fixa*|ordna*|löste"
# Gone, healed, calmed, less: of any complaint
bebisen *blåst kurerad* livsglädje* "lagt|lade|lägger|lugnat|lugnade sig|ner|ned" "gav|ger|gett|givit med sig"
"släppte|släppt|släpper efter|nu|äntligen|helt|direkt|genast" "gick|gått|gick helt tillbaka|ner|ned|bort" "fri från"
"är|nu|blev|blivit|blir normal*|stabil*|mjukare|lättare|rörlig*|bra|mindre|bättre|pigg|stark*|piggare|starkare"
"@sv_ill|@sv_body|*tryck*|*socker* & lagt|lugnat|minska*|mindre|ner|normal*|stabil*|avtagit|avtog|mild*|mjuk*"
"@sv_ill|stelhet*|blås*|ångesten & släpp*|läkte|läkt|torka*|kronisk*|minskat|minskade" "torka*|torr in|ut|upp|nu"
"depression*|sömn*|livsglädje*|orken|krafter*|hörsel*|aptit* & bättre|tillbaka|minska*|lätta*|återvänd*"
"bra|okej|ok|frisk|kry|pigg nu|igen|redan" "färre|glesare|mildare anfall*|*anfall|symtom*|besvär*"
"fick|få ... tillbaka" "*anfall*|migrän* ... färre|mindre|mildare|glesare" "på benen|fötter igen|nu"
"kan|kunna ... igen|normalt|obehindrat|ordentligt" "tillbaka|åter på|i jobb*|arbete*|skol*|träning*|dagis"
"inte känt ... sen|sedan|efter" "inte längre ... ont" "ont ... inte längre" "gick|gått bra|fint|enligt op*"
"*operation*|ingrepp*|förlossning* ... gick|gått|lyckades|lyckats bra|fint|väl|utmärkt|över|enligt|perfekt"
"vår|en|vår efterlängtad* *baby|bebis*|son|dotter" "fick|fött|födde ... *baby|barn|son|dotter"
"liv|livet förändra*|igen|tillbaka|lättare" "lättat|lättar|avtog|avtagit|avtar" "sover|sovit bra|bättre|hela|hel|gott"
"andas ... igen|fritt|bättre|näsan|normalt" "ser ... klart|bättre|bra|fint igen|ut|nu"
"hållit|håller|höll fint|bra|än|ännu|bara" "fina|raka|vita|snygga|vackra tänder"
"tänder* ... fina|raka|vita|snygga|vackra" "krona*|protes*|bett*|lagning* & passar|passform*|sitter"
"fick|hjälp ... mot|med besvär*|mitt|mina|det|problem*|värk*|smärt*|onda" "precis|just den|det ... hjälp*|behövde"
"gör|gjort|gjorde|var|till nytta|verkan|underverk*" "medicin*|salva*|övning*|@sv_cure verkar|verkade"
"@sv_cure|*medicin*|*kur|*kuren|övning*|råd*|salva* & funka*|fungera*|hjälp*|biter|bet|nytta|tog|verka*|susen|effekt*"
"hjälper|hjälpte|hjälpt|hjälpas inte|föga|bra|mycket|verkligen|direkt|genast|snabbt"
# No better; still ill; no answer to what it is
kronisk* "oförändrat|förändring alls" "@sv_not förändring|bättring|resultat|lösning|svar på" "ruta ett" "hjälpt* föga"
"@sv_ill|*hosta*|*sjuka|trötthet* ... sitter|hänger|finns|satt" "sitter|hänger kvar|fortfarande|ännu" "reda på vad"
"fortfarande|ännu ... febrig*|trött*|yr|ömmar|stel*|samma|lider|fel|diagnos*|orsak*|blöd*|svullen|haltar"
"lika|samma|precis ... dålig*|dåligt|sjuk*|illa|ont|stel*|problem*|värk*" "varför ... felas|lider|beror"
"lika|samma|precis ... som förut|innan|tidigare|förr" "vet|veta|visste ... inte ... vad|var ... fel|felas|är"
"klok* ... som|innan|förut|tidigare" "gav|ger|ledde|ledde|leder inget|ingenting|ingen|intet|inte"
"inget|ingenting blev|gjort|gjordes|hände|händer|hänt" "hände|händer ingenting|inget" "igen efter ... dag*|veck*"
"meningslöst|onödigt|bortkastat|resultatlös* besök*" "vill|ville|vägrar inte läka|ge|släppa"
"inte ... bra|frisk|läkt|läker|läkte|klar|återställd än|ännu|nu|ordentligt" "låg|lades|inlagd ... intensiv*|iva"
"blev|blir|blivit|har inte|aldrig bra|bättre|frisk|hjälp*|läk*" "bara|snarare|mycket|till|allt|ännu värre|sämre"
"feber*|värk*|smärt*|ont|hosta*|utslag* igen" "kom|kommit|kommer|komma tillbaka|igen efter|nu|genast|redan|värre|sen"
"åka|åkte|söka|sökte|hamna* ... akuten|jouren|*sjukhus*|ställe|annan|privat*|intensiv*"
"orsak* ... hitta*|klarna*|klar|fann*" "fick|äntligen|till ... diagnos*" "hitta* ... fel|felet|orsak*|orsaken|källan"
"blev|blivit|bli inlagd|sjukare|liggande|opererad ... senare|därpå|efter|på|nästa" "förändra*|ändra* ... bättre|liv*"
"hittade|hittat|hittas|hitta aldrig|inte ... orsak*|fel*|vad" "fick|få ... reda|veta ... vad ... fel|felas|orsak*"
"ingen|utan|ännu|fortfarande diagnos*" "senare ... lunginflam*|sjukhus*|akuten|operera*|ambulans*"
# As usual again, a thing of the past, mended
"minne blott" "historia nu|idag|numera" "känns|kändes|är ... som vanligt|förr|ny*|normal*" "som vanligt igen"
"allt|det|tanden|ögat|*örat|magen|knät|benet|foten|ryggen känns|kändes ... bra|bättre|fint|normal*|okej|ok" "godartad*"
"utan besvär|problem|smärtor|hosta" "haltade|kröp|linkade in" "gick|går ut rak*|frisk*" "leva|lever ... liv*"
"lagad|ilagad|åtgärdad|fixad|reparerad|läkt nu|och" "fick ut|bort flis*|sten*|vax*|propp*|tand*|skräp*" "till följd av"
"ser|hör|läser|går ... skarpt|tydlig*|klart|långt|rakt|nu|utan|bättre" "glasögon* & perfekt*|bra|passar|toppen|fina"
"fått|fick ... hjälp med ... ångest*|sömn*|rygg*|depress*|problem*|@sv_ill" "hjälp ... ångest*|depress*|oro|sömn*"
"andra|tredje|fjärde|femte kuren|gången|antibiotika*|rundan" "hittills ... ingen|inget" "spring* ... lopp|utan"
"fortfarande ... inflam*|infekt*|trasig*|kvar|samma|sjuk*|dålig*|besvär*" "har inte haft ... sedan|sen|efter|längre"
"ingen|noll|någon skillnad|effekt|nytta|verkan" "slapp|slipper operation*|operera*|medicin*|värk*" "bleknat|bleknade"
"inte haft ... anfall|symtom*|besvär*|ont|migrän*" "sover|äter|leker|springer|går|andas|mår ... igen" "som bortbl*"
"magen|huden|håret|blodvärde*|värden*|värdena ... bra|bättre|fin|normal*|lugn*" "utslag* ... borta|bättre|kvar|bleknat"
"håret tillbaka" "lyckligt slut" "knäppte tillbaka" "blev|är jag bättre|bra|frisk|sämre" "ser som en örn" "som förbytt"
"det|var|visade sig|var|en ... propp|blodpropp|cancer*|fraktur*|lunginflam*|blindtarm*|bruten|brutet|stroke|borrelia"
"knöl*|fläck*|födelsemärke*|biops* ... ofarlig*|godartad*|inget" "vilken lättnad" "lika högt|hög|lågt|låg"
"gör|gjorde ... illamående|yr|trött|sjuk|sämre" "kan|kunde inte ... gå|sova|jobba|stå|böja|äta|lyfta" "bortoperera*"
"bort opererad|opererat" "bra på några|två|tre|en ... dag*" "ärr* ... syns|synligt|fint|snyggt|osynlig*|knappt|bleknat"
"hade|har|haft ... effekt*" "tog bort ... hosta*|värk*|smärt*|ont|klåda*|huvudvärk*" "hjälpt|hjälpte|hjälper mot"
"har minskat|minskade|lindrat|dämpat|dämpade" "@sv_not gav|ger|gett något|nåt|någonting|mycket" "åka|åkte in igen|akut"
"stygn* ... gick|öppna*|lossna*|upp" "sår* vätsk*|öppna*|varar|varade" "hörapparat* & fungera*|bra|hjälp*|hör"
"hör barnbarn*|barnen|fåglar*" "upptäck* ... sent|tid" "@sv_body ... fortfarande|ännu" "vet varför ... ont|värker|sjuk"
# Not about the outcome here
not "boka|fylla|ringa|logga* ... på nytt" "göra om bokning*" "kan nu boka*" "bemöt*|service* & bättre|sämre|bra"
not "app*|ljud*|bild*|samtal*|tid*|prov*|remiss*|faktur*|intyg* & försv*|borta|bättre|fungera*" "släppt in"
not "*rädsla*|rädsl*|*skräck*|*skräcken|*ångest*|nervos*|panik* ... borta|försv*|bättre|mindre|lätta*" "var|är bra"
not "om|berätta*|hör*|lyssna*|inform*|veta|förklar* ... besvären|biverk*|symtom*|problem*" "inte hjälpa|fick"
not "lyckades ... boka|få|logga|stick*|ta|nå|komma" "smärtfri behandling|operation|undersökning" "är bra att|på|med"
not "hjälpte mig|oss med|att|slappna" "må|mår bra att" "frisk luft" "fått tillbaka pengar*" "hjälpt* mig" "långt borta"
not "kan jag|nu rekommendera|boka*|varmt|bara|inte" "låg ... borta" "släppt*|tog ... bedövning*" "utan problem"
not "*rädsl*|*skräck*|nervos*|fobi*|panik* & minska*|mindre|lägre|lätta*|släpp*|lugn*|lade|borta|försv*" "andra gången"
not "bedövning* ... släppt*|tog|verka*|hjälp*|fungera*|kvar|satt*" "kan|gå ... utan smärt*|ont" "är|var bra att|med|på"
not "smärtlindring*|lustgas*|epidural*|bedövning* & hjälp*|funka*|fungera*|bra|tog|verka*" "bli av med mig|oss"
not "tid*|bokning*|kallelse*|remiss*|faktur* & försv*|försvunnit|borta|bort" "hjälpte|hjälpt|hjälp mig|oss med|att"
not "fick|få hjälp ... chatt*|app*|telefon*|nätet|luckan|receptionen|kassan" "inte ... bra än|ännu|nu bemöt*"
not "blev|är inte informerad|uppringd|kontaktad|trevlig|bra bemött" "kan boka|ringa|rekommend*|logga|komm* ... igen"
not "inte|ingen|inget blev|gjort|gjordes ... informer*|uppring*|boka*|bokad*|bemöt*" "medicin* ... mot|resultat*|tog"
not "bra värkmedicin*|behandling*|vård*" "smärtfri rot*|tand*|utdrag*" "blev bra bemött|behandlad|mottagen"
not "fick|få|fått hjälp ... app*|anmäl*|automat*|parker*|fylla|blankett*|logga*" "det kändes|känns bra|bättre|ok|okej"
not "känns|kändes ... bra|bättre att|med|när|bemöt*|hos|mott*|läkar*|personal*|här" "kan|kunde inte stå" "inte värre"
not "som vanligt igen ... väl|trevlig*|vänlig*" "andra|tredje gången" "men|och hjälpte ändå" "fungerar ... som vanligt"
not "känns|är ... som vanligt ... bra|trevlig*|vänlig*" "*skräck*|*rädsl* ... minne blott" "kan inte gå ... vidare|att"
not "fick hjälp av ... man|person|ung|tjej|vänlig" "kan inte ... äta ... maten" "*skräck*|*rädsl* är ett minne blott"
not "kunde|kan inte sova ... ljud*|oväs*|brus*|säng*|avdelning*|buller*" "äntligen gå till" "när|om jag får ... igen"
not "mjuk*|lätt|säker på|i hand*" "mindre ont än" "ont ... gick ... över" "ont men gick snabbt över"

topic pain
aj *bedöv* brann brände epidural* jämra* *jätteont klämde klämmer kved känts lustgas* myggbett* narkos* nyp nypte* nöp
nöps obehag* ondare osmärt* pina pinsamt plåg* skitont skonsam* smärta smärtade smärtan smärtlind* smärtlös* smärtor*
smärtsam* smärtstill* smärtupplev* stön* superont sved sveda svider tortyr* tryckte tårar* vrålade värkmedicin* värkt
värktablett* värkte ömm ömma ömmade "gör|göra|gjorde|gjort & ont" "så|mer|mera|alls ont" "kändes bara|som ett|som en"
"@sv_not ont|smärta|smärtor|smärtsam*|kändes|känna|känt|märkte|bedöv*" "ont alls|det|gjorde|när|som|vid|och" "skrek av"
"kändes ... mygg*" "kände|känna|kändes|känt|märkte|märkt ... ingenting|inget|bara|stick*|sprut*|nål*|stack" "kände jag"
"lite tryck" "kände|känna|kändes|märkte|märktes|märkt|känns inte|knappt|knappast" "stack|nyp ... till|lite"
"pirra* lite" "knappt|inte ... kändes|känner|kände|märkte|märkt*" "han|hon|skötaren stack" "som ett nålstick"
"känna ... något" "smärtfri behandling|operation|undersökning" "det|som sved|stack|brände" "var ... smärt*"
"stick* pirra*|kittla*"
# Felt little or nothing; rough hands in the mouth; after-pain
ajaj* ajjj* blödde hugger högg ouch *smärtfri* tandkött* "@sv_not minsta|ens|alls ont|sved|svid*" "ont som" "tog i för"
"svid* inte|ens|rejält" "minsta ont|smärt*" "rev|riv*|slet ... tandkött*|tand|sår" "för|onödigt hårt|hårdhänt*"
"sprut*|nål*|stick*|bedöv*|borr*|ingrepp*|undersök*|utdrag* ... kändes|märktes|märkte|känns|känna" "smärtlind* i"
"ömt|ömma i|efter|efteråt|tandkött*" "borra*|fortsatte ... fast*|trots" "fast* ... kändes|ont" "värre än jag|väntat"
"utan smärt*|ont" "känt|kändes|kände|känner|känns|märkte|märkts|märktes inget|ingenting|knappt|nästan|inte|alls"
"mindre ont|smärt*" "kändes|känns ... alls|knappt|värre|hemskt|otäckt|obehaglig*" "hårdhänt* & tand*|rengör*|skrap*"
"ont ... efteråt" "gör|gjorde|göra|gjort jätte|så|lite|väldigt|riktigt|inte|knappt ont|ondt" "kändes nästan inte"
"trodde|tänkte|befarade ... göra|gör ont" "fruktansvärd*|hemsk* & biopsi*|ingrepp*|spiral*|undersökning*|utdragning*"
"smärtlindring i tid" "*insättning*|biopsi* ... kändes"
# Not pain of the treatment, but the complaint itself; or another feeling
not "@sv_not ... kände|känna|kändes mig|sig|att|till|trygg*|välkom*|som" "kände jag mig|att" "kände mig inte|bara|inte"
not "kände|kändes inte mig|att|till|trygg*|välkom*|som" "märkte inte|knappt att" "plågat mig" "värkte ... före"
not "obehaglig* bemöt*|läkar*|stämning" "inte|inget|ingen känna mig|sig" "kändes bara ... sur*|otrevlig*"
not "lättade smärtan" "kände igen ... bara|inte" "pris*|räkning*|faktur* & sved|svider" "klämde|klämt|klämma ... på"
not "smärtfri*|smärtfritt igen|nu|efter" "inte|aldrig känt|kände|känner mig|oss|igen"
not "@sv_not känt av ... axel*|knä*|rygg*|sen|sedan|besvär*" "blev|är|helt smärtfri|besvärsfri nu|igen|efter"
not "kändes|känns|kände|känner inte|inget|knappt ... bra|trygg*|rätt|professio*|välkom*|stress*|säker*|proffs*"
not "kändes|känns inte|nästan|alls|knappt som|bra|trygg*|rätt|stress*|välkom*|säker*|att|proffs*|helt|bekväm*"
not "kände|känner inte|nästan|knappt|alls mig|oss|igen|till|att|stress*|sig|någon"
not "kändes|känns|kände ... otrevlig*|obekväm*|hemskt|värre|otäckt" "smärtan ... borta|försv*|kvar|lindra*"
not "hon|han|skötaren stack ... proffs*|bra|skicklig*|första"

topic dental_fear
bävade bävan bävar bävat darra* fasa fasade fasat *fobi* gruva* gruvsam* jättenervös* kuslig* läskig* nervositet* pirr*
nervös* oroade panik* *rädd *rädda rädsl* *rädsla* skaka* skraj* *skräck skräck* *skräcken skrämd* skrämm* spruträdd*
spänd stickrädd* svimma* *ångest ångest* "grät av" "hatar|hatat|avskyr nål*|sprut*|tandl*|borr*" "hemsk* att gå"
"illa till mods" "inte gillar|om ... tandläk*|sprut*" "oro inför" "orolig* inför" "undvik* ... tandl*" "vägra* öppna"
"jobbigt|svårt|tål med|för|inte nål*|sprut*|tandläk*" "orolig* för ... ingrepp*|sprut*|stick*|tand*|operation*"
"tål inte nål*|sprut*" "våga* ... gå|öppna" "@sv_not|svårt ... tål|klarar|se ... nål*|blod|sprut*|se"
"nål* & tål|klarar|se|rädd*"
# Memories, avoiding, before the visit
fegis* oron räddheten tandvårdsrädsl* trauma* ängslig* "fasar|bävar|fruktar|skyr" "drar|drog|dragit mig|sig" "asplöv"
"hatar|hatat|avskyr|ogillar|undvik*|undvek|skjut*|gillar|gillat ... tandläk*|tandvård*|nålar|sprut*|borr*"
"gillar|tycker inte ... tandläk*|sprut*|nål*|borr*|stick*" "orolig|oroad|oroar|spänd|ängslig innan|före|inför|över|för"
"jobbigt|jobbig|svårt|obehagligt|otäckt ... tandläk*|tandvård*|sprut*|nål*" "svimmade|svimma|svimmar"
"minnen|minne|upplevelse*|erfarenhet*|trauma* & skoltand*|*tandläk*|barndom*|tandvård*" "illamående inför"
"vågar|vågat|vågade|våga ... gå|tandläk*|öppna" "modig* & tand*|stick*|sprut*"
"hjärtat|händerna i|skakade|darrade|bultade|halsgrop*" "tänker|tanken|tanke på ... tandläk*|sprut*|nål*|borr*"
# Not this kind of fear
not skräckexemp* "rädd* att|om" "skrämmande bemöt*|pris*" "stick*|pirra* pirra*|lite|bara" "oron för"
not "ångest* & minska*|medicin*|depression*|terapi*|psyk*|mott*|behandl*" "*ångest & medicin*|depression*|terapi*"
not "orolig för ... att|honom|henne|barn*|dotter*|son*|mamma|pappa" "rädsl* ... cancer*|sjuk*|dö"
not "drar|drog mig|sig ... ring*|boka*|komma" "orolig|oroad över ... symtom*|besvär*|resultat*"
not "*ångest|ångest* & hjälp*|terap*|psyk*|medic*|mår" "ångest*|*ångest ... terap*"

topic phone
bortkoppl* hotline kopplad* lur luren motring* ring ringa ringas ringde ringdes ringer ringning* ringt samtal* signaler
signalerna svarare* *telefon* tutade tutar uppring* upptaget växel växeln återring* återuppring* "går inte att nå"
"få|får|fick|fått tag i|på" "@sv_not svara*" "svara* ... samtal*|aldrig|inte|ingen|snabbt" "kom|komma|kommer fram"
"koppla* vidare" "la|lade|slängde på" "lovade ringa*" "nå|når er|fram|någon|ingen" "nås|återkom* per"
"linjen bröts|bröts|död"
# Menus, recordings
knapptryck* knappval* menyn menyval* numret talsvar* "inspelad|automatisk|robot röst*" "rösten" "dolt|hemligt nummer"
"får|fick|få inte|aldrig|ingen tag" "tag|tagit på ... någon|nån|er|en|dem|läkar*|vård*" "upptagen linje*" "samtalskö*"
"ringer|ringt aldrig|tillbaka|upp" "rådgivning*|*linjen|vårdcentral* ... svara*"
# Not about phones here
not samtalsstöd* samtalsterap* "bra|fint ... samtal" "samtal med|om" "kom|komma fram till|med" "ringde på dörr*"
not "telefonen i handen" "på sin|hans|hennes telefon" "kom|komma fram till" "måste ringa ... avboka|boka" smarttelefon*
not "svara* ... fråg*" "få|får|fick|fått tag på ... tid|*tid|tid*" telefontid
not "fylla|fyllde|hälsodeklaration* ... telefon*"
$lexicon$) on conflict do nothing;
