-- The lexicon of Finnish comments that comes with the survey.

insert into survey.lexicons (name, version, in_use, note, rules) values ('fi', 1, true, 'Comes with the survey.', $lexicon$
# Suomenkieliset palautteet: mistä potilas puhuu.
# Aihe on mukana, kehuttiin tai moitittiin sitä ("ei tarvinnut odottaa" on odottamista).
# Sanan vartalo ja tähti; astevaihtelusta molemmat asteet (pelko, pelon). Puuttuvat pisteet (laakari) löytyvät
# itsestään. Sanaryhmät ovat alussa; aiheessa ensin sanat aakkosittain, sitten sanaparit pisimmästä, sitten poikkeukset.
language fi
# ihmiset
set doctor *lääkäri *lääkärin *lääkärit *lääkärini *lääkärillä *lääkäreitä *lekuri* tohtori* hammaslääk* hamppari*
set doctor *kirurgi* *ologi* gyne* *psykiatri* ortoped* spesialisti* dosentt* asiantuntij* fyssari* fysio fysiotera*
set doctor *terapeut* naprapaat* osteopaat* kiroprakt* *hieroja* *hygienist* optikko* optiko* tutkija* radiolog*
set doctor näytteenottaj* laborant* ultraaj* rokottaj* lääkäris lääkäriki proviisor*
set carer *ohjaaj* avustaj* *työntekij* farmaseut* bioanalyyt* kandi kandin pediatri* geriatri* optometr* laitoshuolt*
set carer siivooj* kuljettaj* sijainen *hoitaj* hoitsu* hoituri* kätilö* *virkailij* sihteer* *henkilöku* hlöku* *väki
set carer henkilöst* väkeä tiimi* porukka* porukalla tyyp* täti tädi* setä sedä* neuvolat* ihminen ihmis* vahtimest*
set carer ensihoit* asiakaspalvelij* opiskelij* harjoittelij* tyttö tytöt poika pojat
set staff @doctor @carer
set me mua mut minua minut minulle minusta meitä meidät meille meistä häntä hänet hänelle lasta lapsen lapselle lapseni
set me potilasta potilaan potilaalle äitiä äitiäni poikaa tytärtä vauvaa
# miten hyvin
set neg ei eikä en enkä et emme eivät eivätkä ettei etten ettemme eihän eipä muttei mutten
set very aika aivan erittäin hirveän ihan kovin melko niin oikein sen todella tosi varsin
set good hyvä hyvän hyvää hyvät hyviä hyvästä hyvällä erinomai* loistav* mahtav* upea* upeita upeet hieno hienon hienoa
set good hienot hienoja huippu* super* paras parasta parhaa* parhai* priima* täydelli* mainio* kiitettäv* ensiluokk*
set good fantasti* timantti* kelpo* ykkö* rautai* huiput ehdottom* uskomattom* pätev* viiden kympin vitosen plussaa
set bad heiko* luokattom* hirvittäv* säälittäv* onnettom* tökerö* paska* surullis* huono* surkea* surkee* kamala*
set bad kauhea* hirveä* kehno* heikko* kelvot* järkyttäv* luokaton* karmea* onneton*
set well hyvin hienosti erinomaisesti loistavasti mainiosti mallik* moitteet* upeasti mahtavasti huippuhyvin huonosti
set quick nopea* nopee* nopsa* nopesti ripeä* ripee* sukkela* vikkelä* joutuisa* pikai*
set easy helppo* vaivat* kätevä* joustava* sujuva* vaikea* vaikee* hankala* mahdot* helpo helpon helpos* helpoi* helpot
set easy helpoks* helpol*
set nice kiva kivaa kivaks* kivan kivasti kivat kivoi* kivoja kivalla mukava* mukavi* ihana* ihani* lämmin lämpimi*
set nice lämpimä lämpimän lämpimät miellyttä* hauska* positiivi* rauhalli* rento* rennon* luotettav* epämiellyttävä*
set nice turvalli* levolli* iloi* kaunis*
# taitavan tuntomerkit; adjektiivien päätteitä ja adjektiiveja, jotka eivät kuvaa kohtaamista
set skilled ammat* osaav* asiantunt* taitav* taidok* pätev* kokene* kokenut kokemat* huolel* huolim* tarkka* perusteel*
set skilled perehty* paneutu* järkev* fiksu* viisas* teräv* tehok* määrätiet* näppär* etev* lahjak* harjaant* rutin*
set skilled oppinut* nero* laaduk* tasok* epäpätev* osaamat* taitamat* epävarm* tietämät* tunnol* tietäv* oikea* vääri*
set manner *inen *iset *isiä *ava *ävä *eva *evä *avat *ävät *evat *evät *avia *äviä *evia *tön *ton *liäs *lias *kas
set manner *käs *keä *peä *ttu *tty valoisa valoisia jäykkä
set neutral todelli* oikea* aito ensimmäi* toinen nykyi* viimei* edelli* vakitui* jokai* seuraav* vuorossa hoitava
set neutral leikkaava päivystäv* vastaava suomalai* ulkomaa* tavalli* millai* sellai* tällai* semmoi* oleva yksi* oloi*
set neutral mahdo* kätevä* eri toise* kolmas* ainoa* henkilökoht* paikal* sairas* valmis* iltai* uusi* vanha* nuori*
set neutral lai* rokottam* *ikäi* kallii* edulli* ilmai* hintai* varattu* työssä* puhuva* lähin* omi* sama* huone*
set neutral selkokie* selkeäsan* *kieli* *puoli* *lainen *laiset *aikai*
# mikä on mukavaa, vaikka ei ihminen
set thing huone* tila* odotus* paik* ympäristö* tuoli* reis* koke* koki käyn* käydä asioi* päiv* kesä* joulu* viik* sää
set thing syks* kevä* loppu* sisust* leikki* synnytysko* peit* vesi sairaala* talo* poika tyttö vauva* kiit* terveis*
set thing tietää että et kun ku jos juttu saada tulla olla nähdä kuulla lelu* seinä* toimenp* tutkim* palau* tulo*
set thing testi* raskaus* hammashoi* pääsi* lukea hoitaa yllä* *huone *huoneet *huoneessa
# aika
set minutes min minuut* h tunti tunnin tuntia tunnit tunteja tunniksi tunnissa vartti vartin varttia vartissa minsa*
set minutes minsk* tuntii
set weeks viikko* viikon kuukau* kk kuun kuut vuosi* vuoden vuotta päivän päiviä päivää
set months viikko* viikon kuukau* kk vuosi* vuoden vuotta
set queue *jono* odot*
set time aika aikaa aikaan aikani aikaani aikamme aikoja aikojen ajan ajat ajanki aikaakaan aikojakaan aikaki
# keho ja vaivat
set body selkä* selän niska* polvi* polve* olkapä* hartia* jalka* jalan jalat käsi käden lonkka* lonka* nilkka* nilka*
set body ranne ranteen* sormi sorme* varvas varpa* hammas hampa* leuka* leuan korva* silmä* vatsa* maha* iho* kaula*
set body nenä* hengity* keuhko* kyynärpä* kantapä* akilles* sääri* säären reisi reide* rinta* kasvo* ikene* sydän jänne
set body sydäme* kroppa* lihas* nivel* jäntee* *haava*
set ill kirist* piina piinan kärsimy* selkäong* itsetun* närästy* *vaiva* *kipu* *kivut *kivun oire* *särky* *säryt
set ill *säryn *yskä* flunssa* nuha* *tulehdu* infekti* turvotu* *ihottum* migreen* masennu* uupumu* unettom* huimau*
set ill vuoto* vuodo* allergi* akne* ekseem* *psoria* astma* tinnitu* jumi jumit jumia* puutumi* kutina* väsymy* tauti
set ill ongelma* taudi* uniapne* sairau* syylä* känsä* narskut* kuume* verenpain* iskia* tukko* univai* jännitysniska*
set ill arpi arven rasvat poskiontel* kihti* reuma* limapus* vatsakat* ripuli* ummet* refluks* sappi* virtsatie* hiiva*
set ill vyöruus* herpe* finni* paise* rakkul* patti kysta* kuukauti* vaihdevuo* rytmihäir* hengenahd* köhä* räkä*
set ill suonikohj* palovam* nyrjähd* revähd* kolotu* kramp* suonenve* anemia* jäykkyy* tunnotto* ärsyty* nielu* kohtau*
set ill paniikk* ahdistu* *sieni *sientä
set cure hoito hoidot hoidosta hoidon hoitoon lääke lääkke* lääkity* kuuri* antibioot* *leikkau* toimenpi* terapia*
set cure kortisoni* pistos* hieronta* hieronna* käsittely* kuntoutu* fysioterapia* voide voite* jumppa* pilleri* salva*
set cure *hoidolla akupunkt* laserhoi* juurihoi* operaatio* unikoulu* kuulolait* proteesi* tukisi* silmälas* pohjall*
set cure purentak* rohto rohdot tipat tippoja unilääk* insuliini* blokad* rasvaus rasva rasvat lasit
set gone hoidet* kohdallaan ohi poissa pois loppu* lopahti hävi* häip* kato* kados* hellit* helpott* laski laskenut
set gone laskee lähti lähtenyt lähteneet väisty* vähen* taltt* rauhoittu* asettu* kuriin kurissa hallinna* selätet*
set gone haihtu* laantu* parani* parane* parantu* kunnossa korjaantu* korjattu lievit* lieven* helpotus unohtu* poistu*
set gone lakka* lakan* taittu* pienen* suli tiessään muisto* historiaa nollissa tasaantu* pysyy pysynyt harven*
set still edelleen yhä vieläkin ennallaan jatku* palas* palaa* palanne* pahen* jäi jäivät uusi uusiut* yltyi* äity*
set still lisäänty* levisi* entisellä* enenty* vaivaa vaivasi kiusaa* piinaa* riesana ilmest* ilmaantu* tukossa
# mittausten arvot
set value verenpain* verensok* sokeri* kolesterol* hemoglob* veriarvo* labra* tulehdusarvo* leposyke*
set now nyt taas jälleen vihdoin viimein jo
# toimenpiteet
set stick piik* pist* neula* rokot* verikoe verikok* näyte* näytt* kanyyl* tipan tippa
set do toimenpi* tutkimu* poisto* paikkau* hoito leikkau* tähysty* juurihoi* poraa* kierukka* papa punktio*
# ajan saaminen, mihin ja missä
set get saa saada saanu* saan saat saatiin saatu saimme sai sain saivat saisi* löysi* löyt* vara* siir* peru* vaihda*
set get vaiht* anne* antoi* antaa tarjo* järjest* järkk* sopi* sovi* vali* mahdu* mahtu* kado* katosi* häv* saanti uusi
set get saannis* vapaa* seuraava* uuden uutta ilmoit* jonotta*
set reach pääsi* pääse* pääsy* päässyt päässy päässeet päästiin
set place lääkärii* lääkärille* lekurille *lääkäriin *lääkärille *hoitoon vastaanotolle työterveyteen polille hoidon
set place *poliklinikalle *terapiaan tutkimuksiin tutkimukseen *leikkaukseen *kuvaukseen fyssarille fysioterapeutille
set place hammashuoltoon gynelle päivystykseen psykologille asiakkaaksi magneettiin ultraan röntgeniin labraan
set where vastaanotolla hoidossa lääkärillä lääkärissä lekurilla tutkimuksissa hammaslääkärillä hammaslääkärissä

# ---------------------------------------------------------------- Odottaminen
topic waiting
@quick aamuyö* aikataulu* ajalla* ajoissa etuaja* hidas* hita* hujauk* ikuisuu* istuksi* istuskel* iäisyy* jonnot*
*jono jono* *jonoja *jonon *jonoo *jonossa *jonot *jonott* *jonotu* kauemmin kellolleen kellontark* kärvist* kökit*
kököt* laahus* lojua* matel* minuutilleen minuutintark* minuuttiaikatau* myöhäs myöhäss* myöhäst* nopiaa nopiasti odot*
noppee* norkoil* notku* numerolap* oota* ootel* ootet* ootin ootta* oottel* pikavauh* pitkitty* puolilleö* ripeesti
ripeys* ripeyttä ripsak* ruuhk* salaman* seiso* sekunnilleen sujahd* sutjak* tovi tovin tuntik* tuntit* tuokio* vartom*
täpötäyn* täsmäll* vartoo* vauhdik* vauhdilla venaa* venai* venat* ventail* ventta* venäht* verkkai* viipymät* viive
viiveen viivei* viivet* viivy* viiväst* vuoro vuoroa* vuorolap* vuoron vuoroni vuoronumero* vuoroo yliaika* yömyöh*
äkkiä "@minutes & aula*|käytäv*|odotus*|päivysty*|istu*|makas*|makaa*|meni|kului|vierähti|kest*|penk*|myöh*|jäljessä"
"heti|suoraan|samantien|ripeästi|nopea* & sisään|sisälle|kutsut*|huudet*|vuoro*|huoneeseen" "@minutes yli|päästä|ennen"
"koko|melkein päivä*|yö|yön|työpäivä*|ilta*|aamu* ... päivysty*|aulassa|ensiav*|käytäväll*" "nimi|nimeä|nimeni huude*"
"meni|vierähti|kului|tuhraan* koko|puoli|lähes päivä*|aamu*|ilta|yö|aamupäivä*|iltapäivä*" "ulkona|valmis ... @minutes"
"@minutes & sohva*|eteise*|tuolissa|ihmetel*|tuijot*|hukkaan|ulkona|kuluttua|jälkeen" "sovittu*|varattu* aikana|aikaan"
"@neg ... kerenny*|kerin*|kerenn*|ehdi*|ehtin*|kerk* ... istu*|istah*|penk*" "otet*|ihmi*|potila*|muut|muita ennen @me"
"pääs* & suoraan|samantien|heti|aikaisem*|aiemmin|sisään|sisälle|sisäänki*" "vasta pääs*|päästiin|otettiin|kutsuttiin"
"penk*|aula*|tuoli*|selkä|takapuol*|peppu|pylly & puutu*|kipeyty*|istuessa" "istuttiin|istu* ... eikä mitään tapah*"
"ehdin|ehti*|ehtin* ... istua|istahtaa|lukea|nukah*|torkah*|neulo*|juoda" "istu* ... koko|puoli aamu*|ilta*|yö*|päivä*"
"saman tien & sisään|sisälle|kutsut*|huudet*|vuoro*|huoneeseen|otettiin" "nimi*|numero huudettiin|huudetaan|kutsuttiin"
"@neg kerenn*|ehti*|kerinn*|kerken* ... takki*|pyydet*|kutsut*|haettiin" "vasta haettiin|pyydettiin|huudettiin|kuts*"
"istu*|makas* & aamuun|keskiyö*|iltaan|yöhön|*aamuun|*yöhön|puolilt*" "koko päivä|aamu*|ilta|yö meni|tuhraan*|tärvään*"
"ajasta|ajoista|ajassa|kellonajasta ... pidet*|pysy*|pitiv*|lipsu*" "kest*|meni|menee|istu*|viipy*|vei|vie kauan|kauaa"
"ajat|aika|vastaanot* & laahaa*|laahas*|venyi*|venyy|valu*|ryöms*" "odotus*|aula*|päivysty* ... vierähti|hetki|tovi"
"päivysty*|ensiavu*|koko & vierähti|vierähtä*|roik*|aamuun|yöhön" "hetkessä valmis*|ohi|sisään|sisälle|läpi|ulkona"
"@minutes ... polilla|ensiavus*|päivysty*|aulassa|käytäväll*" "aula*|käytäv*|päivysty* & istu*|makas*|makuut*"
"aika|ajat piti|pitivät|pitää paikkansa|kutinsa" "homma|käynti|kaikki hoitui|ohi ... minuutissa" "pääs* ... saman tien"
"ennen kuin vuoro*|pääs*|kutsut*|nimeni" "otettiin heti|suoraan|samantien|saman" "kest*|meni* ... kauan|pitkään|ikuis*"
"meihin|minuun|asiakkaisiin ... ehdi*" "ei ... ristin*|ketään|muita & pääs*" "yli ... ajan|aikani|varatun|sovitun"
"@minutes ... valmis|valmista|ulkona" "ennen aikojaan|sovit*|varat*|aikaa" "siellä|siinä|paikalla ... @minutes"
"@neg ... menny*|mene* ... @minutes" "olin|oltiin jo|heti sisällä|ulkona" "nopeesti|nopeasti & kutsut*|vuoro*"
"sisään heti|saman|suoraan|melkein" "vasta iltapäivällä|illalla|yöllä" "koko päivä*|yö*|ilta* päivysty*" "kellon lyöm*"
"suoraan piikille|hoitoon|kuvaan" "sovit*|varat*|annet* ... myöh*" "aika* & venyi*|kului|vierähti" "aika* ... jäljessä"
"kauan|kauaa kest*|istu*|meni" "pääsin|pääsimme|otet* vasta" "meni|kesti|kestää|menee yli" "tasan|tarkasti kello|klo"
"@minutes & lojui*|virui*" "numero* & taulu*|vilaht*" "@minutes ... ennen kuin" "alkoi|alkaa tasan|heti" "ei ... kauaa"
"samoilla|sillä minuut*" "minuut* sisään|sisälle" "labra*|näyttee* pääs*" "pääs* ... välittömäs*" "suoraan|heti labra*"
"ovi aukesi|avautui ja" "etan|etanan vauhti*" "nopeasti ohi|läpi" "jäljessä aikatau*" "nime* ... kuulun*" "kello ehti"
"etukäteen otet*" "tunti* toisensa" "pidempään kuin" "myöhemmin kuin" "sisään ja ulos" "yli @minutes" "puoli päivää"
"ketään muita"
not aikatauluihin* aikatauluuni hoitojon* leikkausjon* odotettua odottaisin odottamaton odottamatto* odottav* odotuks*
not odotusaula* odotushuone* odotuspenk* odotust* puhelinjon* terapiajon* "pyörätuol*|rollaat*|vaunu* ... pääs* sisään"
not "maks*|lasku*|*tulos|*tulok*|vastau*|kirje*|resept*|lausun* ... ajallaan|ajoissa|viivy*|viiväs*|myöhäs*|hita*"
not "@quick & @time|aikoja|lääkäri*|lekuri*|hoitoon|vastat*|vastau*|tulok*|toipu*|paran*|soit*|*netti*|internet*"
not "@quick & apu|avun|apua|ohi|löysi*|löyty*|tajus*|diagn*|vaiku*|helpot*|reagoi*|oire*|lausun*|resept*|yhtey*"
not "tutkimus|tutkimuk*|käynti|hoito|toimenp*|tapaaminen|leikkaus|operaatio kest*|oli|ohi ... @minutes"
not "ajanvara*|automaat*|järjestel*|netti*|puheli*|sovel*|sivu*|yhtey*|toipu*|paran* & hidas*|hita*" "vuoronumeroaut*"
not "odot* ... last*|lapsen|esikoi*|vauva*|enemmän|innolla|mielenkiin*|että|lausun*|*tulok*|jatko*" "numero jonossa"
not "@queue ... *lääkärille|*lääkäriin|leikkau*|tutkimu*|hoitoon|fysio*|terapia*|poliklin*|psyk*" "mitä|mitään odottaa"
not "*tunnuk*|salasan*|sovel*|netti*|netis*|omaka*|järjest* & pääs* sisään|sisälle" "luuri*|puhel* ... @minutes päästä"
not "ajoissa & hoito*|hoidon|hoitoon|peru*|diagn*|löyd*|huom*" "chat*|viest*|takaisinsoi*|soitto*|puhelu* ... @quick"
not "puhel*|*numerossa|*numeroon|soit*|linj* & @queue|ruuhk*" "*viesti*|muistut*|kutsu*|lähete|ilmoitus ... ajoissa"
not "*soit* ... täsmäll*|ajallaan|ajoissa|sovit*|luvat*" "eteni|edet*|edettiin|etenee ... hitaasti|rauhal*"
not "lähet*|kutsu|kutsun|kutsukirj*|kirje* ... @quick" "@quick ... vastaanotolle|leikkauk*|tutkimuksiin"
not "eksy*|pyöri*|harhail*|etsi* ... tovin|@minutes" "sisään|sisälle ... pyörätuol*|rollaat*|vaunu*"
not "itse|kun|kun|vaikka myöhästyin|myöhästyimme" "ajansaan*|hoitoonpää*|hoitoon* ... @quick" "kuin|ku|kun|mitä odotin"
not "istu* puhelinjon* koko aamu*|päivä*" "lääke*|kipulää*|särkylää* ... myöh*" "nopea* ja tarkka|taitava ... näyt*"
not "istu* ... viere* ... yötä|päivän" "täsmälleen mitä|mikä|missä|oike*" "@staff ... nopea|ripeä|sukkela"
not "puhel* ... @minutes ennen kuin" "@staff ... nopee|ripee|vikkelä" "pääs* ... heti huomen*|aamu*"
not "@quick ajansaan*|hoitoonpää*" "vauhdi* paran*|eteni|toip*" "*tulok*|lausun* ... odot*" "soit* ... @minutes päästä"
not "rankka|raskas|pitkä vuoro" "puhel* ... kauan|ikuis*" "*soitto*|soit* & odot*" "toivu*|toipu* & @quick"
not "kahvi* olis* ... odot*" "pääsy kest* ... kauan" "@staff toimi* ripeä*" "@queue ... @months" "@months ... @queue"

# ---------------------------------------------------------------- Ajan saaminen
topic booking
aamuai* aikavara* aikoihin aikoj* ajanperu* ajans* *ajansaan* ajanvaih* *ajanvara* ajat buuka* ennakkovara* etäaikaa
etäaikoj* *hoitoai* hoitojon* hoitoonpääs* hoitotakuu* huomiseksi huomiselle iltaai* iltaaja* iltapäiväai* jonotuslis*
iltavastaanot* keskiviikolle kiireaika* kiireaja* kiirevastaanot* käännytet* lauantaiai* lauantaille lauantaivast*
leikkausjon* *lliaika* *lliaja* maanantaiksi maanantaille nettivara* *ottoaik* perjantaiksi perjantaille perua peruutin
peruutti* peruutuks* peruutus peruutuspaik* *riaika* *riaiko* *riaja* saatavu* siirtoaika* terapiajon* *tiaika* *usaja*
tiistaiksi tiistaille torstaille tuplavar* *usaika* *usaiko* vapaita varaam* varasi* varattavis* varauk* varaus *ysaja*
varausjär* varausoh* varaussiv* varoitusaj* vastaanottopaik* viikonloppuai* ylihuomise* *ysaika* "vapaa* & vastaanot*"
"jono*|jonot* ... *lääkärille|*lääkäriin|leikkau*|tutkimu*|hoitoon|fysio*|terapia*|poliklin*|psyk*" "aika oli *sopiva*"
"väliin|rakoon|raosta & pääs*|sain|saatiin|mahtu*|mahdu*|mahut*|otet*|sujau*|ujut*" "saman|seuraavan päivän aika|ajan"
"kahesti|kahdesti|monta|monesti|taas|kolmesti ... siirt*|siirret*|perut*|peruu*" "siirto & onnistu*|suju*|tehtiin|piti"
"soitin|soitto* ... olin|oltiin|istuin|makasin ... @where|vastaanotolla" "lähet* ... kuukau*|viikk*|kutsu*|vuosi|puoli"
"samaksi|samalle|seuraavaksi|seuraavalle|ensi päivä*|viiko*|aamu*|kuu*" "odot* aikaa|vapaa*|kutsu*|leikkaus*|leikkauk*"
"viikon|viikkojen|kuukauden|kuukausien|kuun|kk|päivän|vuoden päähän" "@reach & samana|seuraavana päivänä|aamuna|iltana"
"mahdu*|mahtu*|mahtuun|mahduin & vastaanot*|lääkäri*|väliin|listal*" "perutusta|perutuista|peruutetusta ajasta|ajoista"
"illalla*|iltaisin|viikonlop*|lauantai* & voisi|pääs*|tulla|asioida" "vaikea*|helppo*|mahdot*|hankala*|ei|voi päästä"
"siirs*|siirt*|siirrin & käynti*|aika|aikaa|aikani|ajan|kontrolli*" "kellonai*|kellonaj* & valita|sopi*|vaiht*|saa*"
"vaihtoi*|vaihdet*|muuttu*|siirret* & päivä*|ajankoh*|aika*|kertaa" "kontrolli*|jälkitarkas* & sovit*|saatiin|sai*"
"päästä|pääs* nopeammin|aiemmin|huonosti|hyvin|helposti @place" "lähet* & käsitel*|käsittel*|viipy*|kateis*|läpi|lähti"
"kutsu*|kutsua & tuli|tullut|kuulu*|saapu*|viikko*|@weeks" "ole|ollut|ollu|oo|oli|löydy|näkyy|näytti|mitään vapaata"
"samalle|samaksi & löyty*|järjesty*|onnistu*|sai*|pääs*" "@weeks|*kuulle|*kuulla|*kuuhun|syksy* & @reach|vapaa*"
"@time & aikaisem*|aiemm*|myöhäisem*|nopeamm*|pikai*" "seuraava*|ensimmäi*|lähi* & vapaa*|ensi|kuuh*|aika" "aika vasta"
"ilta|aamu|neuvola|kontrolli|etä|labra @time" "sain|saatiin lääkärin ... saman|heti|päivä*" "ajan saami*|saanti*|saada"
"@easy|nopeasti|näppärästi varata|varattav*" "lähet* & @weeks|jumi*|jono*|hukk*|palaut*" "ei|eikä otettu|oteta vastaan"
"siirret*|siirty* ... toise* päivä*|viiko*" "itse valit* ... päivä*|aja*|aika*|kello*" "@time *ollut|ollu|ole|oo|löydy"
"pääs* ... tänään|huomen*|tunnissa|tunnin" "@easy saada|saa|sai lääkäri*|hammaslää*" "@time & nopeemm*|aiemp*|aikasem*"
"saa*|sai*|saanu* ... varattua|varatuksi" "ajankohta* & löyty*|sopi*|vaiht*|siir*" "samalle|samaksi ilta*|iltaa|ehtoo*"
"aika*|aikaa|ajan & etsit*|etsi|etsivät" "ei päässyt|päässy|pääse ... lääkäri*" "lääkäri*|hammaslää* ... @easy saada"
"akuuttiai*|*ajan löys*|hank*|nappa*" "aikoja|ajat viet*|viedään|loppu*" "jono*|jonot*|odot* ... @months"
"kuukauden|kuukausien|kk päässä" "oli perunut|perunu|peruuttanut" "aika tuli*|tulee|kuulu*|irto*" "varata oli|on @easy"
"varaus* & kado*|löyty*|hukk*" "aika* peruu*|peruun*|peruttu" "tarjo* ... lääkäri*|@weeks" "aika ... merkitty|merkattu"
"olin|oltiin jo|heti @where" "lista*|listat ... täynnä" "@months ... jono*|odot*" "@easy oli|on ... varata"
"listat|listoja ... auki" "vuorotyö* & aik*|sopiv*" "aika ... @weeks päästä" "@weeks päästä ... aika" "aikaa ... odot*"
"lähin*|seuraava* vapaa" "ei ... @time jälj*" "@place ... päästä" "nappas* aika|ajan" "@time ... valit*" "@time & @get"
"ajan itse valit*" "ei mahdu|mahtun*" "ei mahdu listal*" "aika ... päähän" "@reach & @place" "täyteen buukat*"
"täyteen varat*" "täynnä viikko*" "aikaa & kuulu*" "aikaa millään" "sopiva* väli*" "päästä @place" "varata @easy"
"@weeks jono*" "aik* vapaut*" "pois jonosta"
not *aikataulu* jonotusai* jonotusaja* loppusaik* odotusai* odotusaja* raskausai* raskausaja* *usajat* vapaaai*
not "ajanvarauksen setä|täti|tädi*|hoitaj*|ihmi*|nainen|naise*|rouva|henkil*|virkail*" "saa|sai|joutu* odot* ... aika*"
not "@reach & ilman|viivy*|odot*|minuut*|sisään|sisälle|ajallaan|ajoissa|suoraan" "@staff antoi|otti|varasi ... aikaa"
not "@place & ilman|viivy*|odot*|minuut*|sisään|sisälle|ajallaan|ajoissa|suoraan" "aika oli varattu ... mutta|vasta"
not "@get ... aikaa kert*|kysy*|puhu*|jut*|kuun*|kulumaan|tutust*|vasta*|miett*" "ei päästä helpolla|irti|läpi|perille"
not "vaikea*|helppo* päästä ... pyörätuol*|rollaat*|vaunu*|autolla|bussi*|sisä*" "varata uusi|uus|uuden aika|ajan"
not "pyörätuol*|rollaat*|vaunu*|lomak*|auto* ... mahtu*|mahdu*|mahtun*" "pyörätuol*|rollaat*|vaunu*|autolla ... päästä"
not "etukäteen|ennalta|vaikka ... sovittu|varattu aika" "olin|oli|olimme varannu*|varattu* ajan|aika" "ennen aikojaan"
not "varasi* muualta|toiselta|yksityis*|muualle" "sovittu|sovit*|varat* aika ... paik*|piti" "tulevat ajat selkeä*"
not "peruuttamatta|perumatta ... *käyn*|aika" "koko|kaiken|saman ajan ... @get" "mulle|minulle löyty* aikaa" "iät ajat"
not "sovittu* ... aikaan" "on|oli aika varattu" "aikaa annet*|anne*" "pääs* eroon vuos*" "varattu* aika*"
not "yli ... ajan"

# ---------------------------------------------------------------- Kohtaaminen
topic encounter
aidosti aikaansa aito alent* aliarvio* alistav* ankara ankaralta anteeksipyyn* armeija* arroga* arvokkaasti arvostan
arvostav* arvoste* arvostus* asenne asennetta asennoitu* asentee* asiakaslähtö* asiakaspalvelu* asiakasystäväl* asiaton
asialli* asiattom* aurinkoi* auttavai* avulia* empaat* empati* energinen energis* enkel* epäasial* epäempaat* epäystäv*
epäinhimil* epäkohtel* epämiellyttävä* esittäyty* etäinen halailu* halasi* halata halaus* haluton haluttom* halveer*
halveks* hapan happam* hassutt* haukku* haukut* hauska* hellä* henkilökemi* herrasmie* herttai* hienotun* hienovarai*
hihit* holho* hoppu* hoput* hosu* huippuh* huippuporuk* huipputiim* huipputyyp* huokai* huolehdi* huolehti* huolenpi*
huolta huomaavai* huomautel* huomioi* huomioon huonotuuli* hurmaav* huumor* huusi* huutami* hymy* hyväksy* hyvänt*
hyväsydämi* häiritsen häiritsisin häiriöksi häpeä* häpäis* hätiköi* hätist* hätäi* hävet* höpis* höpöt* höveli* höyst*
ihana* ihani* ihastut* ihmisarvo* ihmisenä ihmislähei* ihmisläm* ikävästi ilkei* ilkeä* ilkku* ilmeet* iloi* inhimilli*
innoton ivalli* jaaritel* joustavuudesta juoru* juro juroa jutel* jutte* juttukaver* juttut* jutus* jyrä* jämpti* karu
jämäk* jääkyl* jäätävä* kannust* karju* karski* katse* kauniisti kelloa kelloo keskeytt* kiinnostunei* kiinnostunut
kiinnostus* kiintyny* kiire* kilti* kiltt* kiukku* kiukut* kiva kivaa kivaht* kivaks* kivan kivasti kivat kivoi* kivoja
klovni* kohaut* kohdataan kohdatt* kohdel* kohtaam* kohtasi* kohtel* komensi* komentav* komentel* kommentoi* kontakti*
koppav* korrekti* kuitataan kuitattiin kuitattu kuittail* kultai* kunnioit* kuulluks* kuultu kuulusteli* kuunnel*
kuunte* kyllästyn* kylmäkisk* kysymättä kyyni* kärsimät* kärsiväl* kärty* käskyttä* kätel* kättel* käyttäy* käytök*
käytös käytöst* lapsirakas lapsiystäv* leikkimieli* leikkisä* leimaa* leimat* lempe* leppeä* leppois* letkau* leuhka*
leväper* liukuhihn* lohdul* lohdut* loukat* loukkaa* luontev* luotettav* luottamuksel* luottamus* lupsak* luulosair*
luulotauti* lyhytsanai* lähestyttäv* läksyt* lämmin lämminhenk* lämmintä lämmöllä lämpimi* lämpimä lämpimän lämpimänä
lämpimät läppää läsnä* maanlähei* mahtail* marmat* miellyttä* mitätöi* moikat* moikkas* moitti* moksis* moukkam*
mukava* mukavi* muksuj* mulkoil* murahd* muraht* murjott* mutkaton mutkattom* myötäel* myötätun* määräil* naamal*
naljail* naura* naures* naurett* nauroi* nenäk* nenänvar* nihke* nokkav* nolas* nolat* nolott* nuiva* nuivi* nurise*
nyre* nyrpe* nähdyksi näsäv* nöyryyt* olankohau* omistautu* pahantuuli* pahoit* painostet* pakotet* pallotel* palveli
palvelivat palveltiin palvelual* palveluasen* palveluat* palveluhenk* palvelunhal* piittaama* pilkalli* pilkat* pilkka*
pirte* poissaolev* pojittel* pomott* positiivi* potilaslähtö* puheliai* puhelias* puhute* puhuttel* puuskah* pyörit*
rasist* rauhal* rauhassa rauhoit* rauhotel* rauhott* rehelli* reipas* reippa* rennon rennosti rennot rento rentoa
rentoja rentoutettua rentoutumaan ripitt* rohkais* rumasti rupatt* rähin* rähis* röyhke* saarna* sanavalm* sarkas*
silitt* sinutt* sivuut* stressaantun* suhtautu* suloi* suorapuhei* suorasanai* supat* suunvuor* sydämelli* sydänlämpi*
syliin sylissä sympaatti* sympp* synkkas* syrji* syyllist* tahdik* taputt* tasaverta* teititt* terveh* tervetull* tukea
tiukk* tiusk* todesta toivotel* toivotti* tokais* topakk* tosissa* tsemp* tuhah* tuima* tukena tukivat tunnelma tuomit*
tunnelmaa tunnelman tunteet* tuominnu* turvalli* turvassa tyly* tympe* tympi* tympä* tytöttel* tyyni tökerö* töksäht*
töksäyt* tölväi* töyke* töykk* uhkail* vaitonai* vaivaksi vaivautun* vakavasti valloittav* vastahakoi* vieraanvarai*
vihai* viileästi vilpit* vinoil* virnuil* vitsai* vitsej* vitsi* vittuil* vittumai* väheks* vähät* välinpitämät* ylpeä
välitet* välittämi* välittämättä välittäv* välitön yksilöl* yksilönä ylenkat* ylihuole* ylimieli* ylpeästi ymmärryk*
ymmärrystä ymmärtämys* ymmärtäv* ynse* yrmeä* yrmy* ystävyys* ystäväli* ystäväll* äidilli* äksy* äkäi* äreä* ärsyynty*
ärtyi* ärtyn* ärähd* ärähti äyski* äyskäh* äänensäv* "osata|osaa|osasi|osas|osat*|osattiin & olla|lasten|lapsen|lapsi*"
"näpyt*|näpytt*|naput*|hakkas*|räpl*|räpläs*|selas* & kone*|tietokone*|näppäimis*|puhel*|kännyk*" "tunsin|tuntea itse*"
"saatet*|saattoi|saattel*|talut*|puet* & taksi*|autoo*|ovelle|perille|takki*|huoneesee*|hissi*" "pään|pääni|päänsä yli"
"käski*|käskettiin|käskivät ... olla|hiljaa|lopettaa|häipy*|lähteä|ryhdist*|laihdut*|odottaa" "pidin|tykkä* ... @staff"
"auttoi|autet*|auttoivat & takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|ylös|sängy*" "ohitettiin & minut|olin"
"@carer & plussa*|ykkönen|ansait*|kiito*|kiitok*|kehu|kehu*|parhaut*|hatun*|papukai*|kymp*" "hyvässä huomassa|hoivassa"
"kuin ... kylässä|ystävä*|sukul*|kaveri*|perheen*|kuninka*|prinses*|vieras|vanha*|kotona*" "aina|joka|kerta eri @staff"
"@staff|hän oli|on|olivat|ovat|vaikutti|tuntui @very|hieman|vähän|kovin|jotenkin @manner" "@staff|hän ... @neg suostu*"
"*hoitajalla|*lääkärillä|lekurilla|hoitsulla|heillä|hänellä|henkilökunnalla ... aikaa" "nimellä|nimeltä & kuts*|puhut*"
"minun|mun|lapsen|omaan|omassa|potilaan|asiakkaan tahtiin|tahdissa|tahdilla|ehdoilla" "sai* moitteita|huudot|satikutia"
"pidin|pidän|tykk* ... lääkäristä|hoitajasta|lekurista|terapeutista|fyssarista" "kysy* ... toivo*|halua*|mielip*|lupa*"
"vaimo*|mies|miehe*|isä|isän|puoliso*|omai*|läheis*|saattaja* & mukaan|mukana" "kysel*|kysy* ... voin*|miltä|jaks*|@me"
"omalääkär*|omahoitaj*|hän|lääkäri & tuntee|tunsi|tuntenut|muisti|muistaa @me" "puhut*|puhui|puhuivat suoraan|lapselle"
"puhu* & miehelle*|vaimolle*|puolisolle*|saattaja*|tyttärelle*|pojalle*" "leikki|leikkivät|leikit* & kans*|@me|lapse*"
"haki|toi|antoi|ojensi ... peiton|vettä|mehu*|nenäliin*|tuolin|tyynyn" "hankala*|vaikea*|vaativa* potil*|asiak*|tapaus"
"olevani|olin|olen|vain taakka|riesa|vaiva|häiriö*|tiellä|ylimääräi*" "puhu* ... minusta|meistä ... kuin|ikään|kolman*"
"kysel*|kyseli ... reissu*|loma*|koul*|perhe*|kuulumis*|harrastu*" "@good|@bad ilmapii*|tunnelm*|asenne*|fiili*|kemia*"
"edet*|mentiin|tehtiin|toimi*|suju* ... tahdis*|tahtii*|ehdoil*" "kysel*|kysy* ... sattuu*|tuntuu*|ookko|onko kaikki"
"@staff|hän oli|on|olivat|ovat|vaikutti|tuntui|olikin @manner" "@good|@bad palvel*|asiakaspal*|vastaanoto*|vastaanotto"
"ei|eikä|ettei ... kiinnosta*|viits*|jaksan*|halun* kuun*" "tuijot*|kats* & kone*|ruutu*|näyttö*|näytöstä|tietokone*"
"kuin|ku oma|omalla|omat mummo|mummi|äiti|perhe*|kotona" "oltiin|ollaan|olivat|oli ... @me ... hyviä|hyvä|töyk*"
"olen|oon|olin|olevani|olo* ... tärkee*|tärkeä*|arvok*" "jut*|tarin*|puhua|keskust* ... kans*|mukav*|muka*" "ei uskot*"
"ei|eikä edes katso*|kats*|nostan*|sanon*|moikan*" "avoimesti & puhu*|keskust*|suhtau*|kohda*|kert*" "@staff ... huut*"
"unohtamaan|unohdin ... jännit*|pelon|koko|kivun" "@staff|hän|vastaanotto oli|on|tuntui ... kylmä" "kehu* ... las*|@me"
"kysel*|kysy* ... pärjä*|kaikki hyvin|kunnossa" "jaksoi|jaksaa & vasta*|toistaa|selit*|kuun*" "ei ... tuomin*|häpeillä"
"@carer oli|on|ovat|olivat @very @good|@bad" "vaivaudu*|vaivautu* ... kats*|tule*|vasta*" "luuri*|puhelim* ... korvaan"
"@staff|hän oli|olivat|ollut avoin*|avoimia" "@carer oli|on|ovat|olivat|ollu @good|@bad" "oltiin|ollaan @nice|ystäväl*"
"tauko*|tauon & piti*|pidet*|pitä*|antoi*" "kiito*|kiitok*|hatunnosto @staff|*lle" "sanottiin ... tulit|valit*|kuvitt*"
"vaiva*|oire*|huol*|kipu* ... kuittas*" "@neg halut*|halunnu* ... kuulla|kuun*" "@staff & kulta*|kullan*|aarre*|helmi"
"asiani|vointini|tilanteeni kiinnos*" "@doctor antoi|käytti|otti ... aikaa" "lapsi|poika|tyttö viihty*|innostu*"
"@good|@bad ja|sekä @manner palvel*" "muist* ... minut|mut|meidät|nimeni" "tuntee ... taust*|histori*|tilant*"
"anteeksi & pyyd*|pyys*|pyyt*|pyyn*" "ymmärret* & pelk*|tilan*|huol*|@me" "puhu* & ohi|päälle|keskenään|kuin"
"huonolla|hyvällä|pahalla tuulella" "otettiin|ottivat|otti ... vastaan" "joudu* & anel*|kerjä*|kinua*|anoa" "sai* keh*"
"sano* ... päivää|moi|huomenta|hei" "@neg anta* ... selit*|puhu*|kert*" "sydämellä|sydämestään|sydämellään" "ja avoin"
"@good ja|nuori|vanha|uusi @carer" "esittele*|esitel*|esitteli* its*" "kuin kotona|kotiinsa|vanha tuttu" "paras @carer"
"puhu* ... huonoa|huonosti suomea" "ymmärs* ... tilan*|pelko*|huol*" "ei antanut|annettu|saanut puhua" "kuultiin & @me"
"sai* ... itse päättää|vaikuttaa" "palvel* oli|on @very @good|@bad" "usko|uskonut|uskonu|uskottu @me" "lapsen ehdoilla"
"käsitel* & varov*|last*|vauva*" "mene*|maltt* ... maltt*|hermo*" "sama* @staff & aina|joka|kerta" "potilas on ihminen"
"@neg|kukaan ... huomannu* @me" "tuki & koko|minua|meitä|hyvin" "minua|mua|meitä ... uskottiin" "@neg ... päätä nosta*"
"potilaan|minun|mun|meidän yli" "luotto* syntyi|säilyi|katosi" "näk* ... koko perhe*|ihmisen" "yksi|pelkkä|vain numero"
"tultiin|tuli|tulivat vastaan" "@staff|palvel* pelaa*|pelas*" "uskottiin|uskoi|uskoivat @me" "uskal* kert*|kysy*|puhu*"
"oon|vaan taakka|riesa|vaiva" "@neg ... nähty|nähdä ihmis*" "sai* ... kehuj*|kehut|kehua" "@manner ja @manner @staff"
"palvel* oli|on @good|@bad" "@staff ymmärsi|ymmärsivät" "kukaan ... kats*|kysyny*" "reilu ja|meininki|@staff"
"hyvissä käsissä|huomassa" "laulo* ... vauva*|lapse*" "omaan tahtiini|tahtiinsa" "muistaa|muisti ... nimen"
"käte* ... olkapää*|olal*" "kohta* & toises*|tasa*" "jätet*|jäin ... yksin" "kiito* ... palvelusta" "@good|@bad @carer"
"taikoi ... @time|ajan" "oma|omana|omina itse*" "joka*|jokainen moik*" "@me & unohd*|laimin*" "otti|käyt* ... aikaa"
"eri @staff joka|aina" "minut otet*|otettiin" "kiinnit* & huomiota" "kats*|vilku* kello*" "@neg ... kiinnosta*"
"hapan* naama*|ilme*" "@staff antoi aikaa" "puhui ... puhelim*" "palvel* @good|@bad" "löi|lyötiin luuri*" "sai ajatuk*"
"pide* ... kädestä*" "kehut ... rohkeu*" "anteeksi ... pyy*" "esitteli* itsensä" "pit* ... kädestä*" "riitt* ... aikaa"
"hyvä mieli @staff" "nenä|nokka pysty*" "luotto* & @staff" "naputel* & kone*" "@staff hermostu*" "@staff & vaihtu*"
"aikaa ... kertoa" "lapsi* & huomio*" "annettiin aikaa" "teki* kaikkensa" "kats* & silmiin" "@staff & tuttu*"
"annettiin tilaa" "halu* ... eroon" "hyvällä tuulel*" "@carer & huippu" "auttava* henk*" "kädestä kiinni" "tunsin olo*"
"oli* ... aikaa" "@manner @staff" "ammuttiin alas" "kemia* kohta*" "ymmärs* minua" "pyy* anteeksi" "aikaa ... @me"
"puhua loppuun" "uskomaan its*" "tuttu* @staff" "myyty|sulatt*" "helppo puhua" "muist* nime*" "uskot* minua"
"miltä tuntu*" "löyty* aikaa" "korott* ään*" "loukkasi @me" "samaa kieltä" "aikaa annet*" "pään nyökk*" "sydän paik*"
"sai* puhua" "ei välitt*" "@me huude*"
not hauskaa huomioitava* huusin häpeäisi* hätäkes* hätänum* hätäpuh* häveliä* hävetkää katsel* kiireaika* kiireaja*
not kiireelli* kiirevast* kommentoitav* kontaktilin* kuuntelin käyttäjäystäv* mukavammat nauraisin rauhoittavaa tiukka*
not rauhoittavia turvallisuu* uskottav* valittam* ympäristöystäv* "mukava|kiva|ihana oli|on asioida|käydä|tulla|olla"
not "@staff|hän oli|on|olivat|ovat|vaikutti|tuntui @very|hieman|vähän|kovin @skilled|@neutral|@bad|@good" "ei valitt*"
not "@staff|hän oli|on|olivat|ovat|vaikutti|tuntui|olikin @skilled|@neutral|@bad|@good" "mukavan kivut*|kokem*|helpo*"
not "kiito*|kiitok*|kiitos teille|kaikille|tälle|paikalle|alueelle|vuodelle|päiväl*" "kiirei* päivä|aamu|aika|ilta"
not "kolin*|kuorsa*|melu*|musiik*|huuto*|itku*|remont*|radio* & kuunnel*" "pitää|kannattaa|täytyy|tulee ottaa huomioon"
not "vihlo*|sattu*|kipe*|tuntu*|pist*|kirvel* ... ikävästi" "ammattitai*|varmuus|osaami*|tieto ... rauhoit*"
not "vaivautun* ilmoit*|kerto*|soit*|sano*|vastaam*" "täsmälli*|tarkka|nopea ja @skilled @staff" "löysi* ... kysymättä"
not "kiireettöm* ... aika*|aja*|hoit*|hammas*" "huomioi* ... maks*|hinn*|lask*|kelakor*" "mukavasti meni|suju*|hoitu*"
not "@thing|tilat oli|on|olivat|ovat @nice" "sai* puhua kolme*|kahde*|usea*|mone*" "ois|olis|olisi|olen|olin|oon @nice"
not "kuuntel*|kuunnel* & keuhko*|sydän*" "kysyi minulta mitä lääk* ... halu*" "tehti*|tehty|tutki* hätäis*|hätäi*"
not "takki*|reppu*|laukku* ... sylissä" "mulla|minulla oli|on kiire" "chat* & @good|@bad palvel*" "tila*|tilat rauhal*"
not "tarvin*|tarvits* huolehtia" "ei* ... kivaa|mukavaa ole" "huusi joku|toinen|vieres*" "@skilled|@neutral @staff"
not "puhd*|siisti* ja rauhal*" "istu*|istusk* ... kiire*" "olin ... mukana|saattaj*" "taas|jälleen oma itse*"
not "yllät* ... positiivi*" "ymmär* kiire*|kiireen" "homma* ... liukuhihn*" "minut otettiin väliin" "lähdin ... hymy*"
not "luottamus* & herät*" "@good|@bad @doctor" "lähet* ... aikaa" "hellä* käsittely" "@stick & hellä*" "rauhoit* miel*"
not "minuutin jut*" "@nice @thing"

# ---------------------------------------------------------------- Osaaminen
topic competence
alansa alidiag* amatöör* ammati* ammatt* *ammattilai* *ammattitai* arpoi* arvail* asiantun* diagno* *diagnoos* ekspert*
epäammat* epäpätev* epävarma* erehdy* erehty* esimerkilli* etev* fiks* googl* guru* haka hanskaa hanskasi hanskassa
haparoi* harjaantun* haukansil* hoitojälk* hoitomok* hoitovirh* hoksan* hoksas* hoksat* huippulek* huippulääk* huiskas*
huippuosa* huolel* huolimaton huolimatont* huolimattom* huolimattu* hutais* hutik* hutil* johdonmukai* johtopäät*
jämpti* järkevä* kerrasta kevytkät* kokemat* kokene* kokenut kokonaisuu* kokonaisvalt* kompetent* konkari* korkeataso*
kädentai* kämmä* käsityö* laaduk* lahjak* laiminly* leväperäi* loogi* läpikotai* lääkitysvirh* mestari* millintark*
mittatark* moka mokas* mokat* monipuoli* mustelm* määrätietoi* möhl* nero neroka* näppär* oivals* oppikirja* oppinut
osaaja* osaamat* osaami* osaav* paneutu* perehd* perehty* perinpohj* perusteeli* perusteelli* pikkutar* pinnalli* pro
pintapuoli* potilasvahin* puoskar* pätev* päätelm* rutiinil* rutinoi* ryssi* saumattom* sekoil* skarp* susi sutta
syventy* syvälli* syynä* sähel* sählä* taido* taitam* taitav* taito* taitur* tarkasti tarkat tarkemmin tarkka tarkkaa
tarkkaan tarkkaava* tarkkasilm* tarkkoja tarkkuu* tasok* tehokas* tehokk* teräv* tietotai* tietämy* tietämättömäl*
tietämätön tumpel* tunari tunaro* tunnolli* tutki tutkimat* tutkittiin työnjäl* töppä* vakuuttav* valpas* valppa*
valveutu* varmaottei* vastuullis* vastuunt* velho* viisaa* viisas* virhe* virtuoos* väärin väärink* väärä* ylimalkai*
yhteisvaikut* "*kruun*|*proteesi*|*paikkau*|hammassil* & istu*|sovi*|hioa|hiot*|täydelli*|hyvä|huono|korkea" "hermoon"
"@neg ... lukenu*|luettu|tutustu*|valmistautu* ... paper*|tieto*|esitie*|histori*|kans*|taust*|@body|sairau*|asia*"
"hoito*|hoido*|homma*|toimenp*|tutkimu*|työ|hammaskiv* & kesken|puolitie*|puoliks*|vaillinai*" "ei osattu|osannu*|osaa"
"olisi|ois|olis ... pitänyt|voinut & ottaa|kuvata|tutkia|röntgen*|lähettää|tarkistaa|huomata" "@doctor ei|eikä huoman*"
"jät*|jäi* ... poistamat*|ottamat*|laittamat*|tarkistamat*|tekemät*|mittaamat*|puhdistamat*" "pelkkä|pelkkää|vain @ill"
"@staff|hän|oli|aivan|ihan|täysin|vähän pihalla|ulalla|ulapalla|hukassa|kujalla|kuutamolla" "@doctor oli|on @good|@bad"
"@neg ... lähettän*|lähetetty|kirjoittan*|tehty ... lähet*|jatkot*|kuviin|röntg*|erikois*" "@good ja|nuori ... @doctor"
"löysi & syy*|vian|vika*|kohda*|*tulehdu*|*kuume*|murtum*|kasvai*|syöv*|ongelma*|lihaks*" "*hoito|*hoitoa & @good|@bad"
"ekalla|ensimmäis*|ensi|kerralla & pist*|yrit*|onnistu*|osu*|suon*|kuva*|näyt*|kanyyl*" "kädet|käsi ovat|on kuin|varm*"
"*matta|*mättä totesi|määräsi|kirjoitti|laittoi|passitti|todettiin|määrättiin|antoi" "tajus*|tiesi ... vian|vika|mistä"
"toinen|toisessa|toisella|muualla|yksityis* & huomas*|huomat*|näki|todet*|selvis*" "@doctor|hoitaja ei|eikä osan*|osaa"
"kuva*|näyt*|paikka*|paikat*|tehdä|tehtä*|ottamaan & uusiksi|uudelleen|uudestaan" "luk* ... paperei*|tietoja*|histori*"
"siisti*|siistiä|siistit & tikk*|tikit|arpi|ompel*|haava*|jälki|jälkeä|työ|työtä" "vilkaisi|vilkais*|katsoi ... sekun*"
"näytt*|näyte|lähet*|resept*|paperi* & häv*|kado*|katos*|hukk*|unoht*|sekoit*" "ohit* ... stressi*|masen*|iällä|psyyk*"
"syöp*|syövä*|tulehd*|murtum*|kasvai*|muuto*|*kuume & löydet*|huomat*|havait*" "vain katso*|kats*|vilkais* ... määräs*"
"siisti*|tarkka*|hyvä|hyvää|huono*|rumaa|kaunista jälki|jälkeä|jäljen|työtä" "ei|eikä ... tiennyt|tienny sairau*|lääk*"
"määräsi|laittoi|kirjoitti|otti|teki|ohjelmoi ... kokeet|kokeita|tutkimuks*" "ei|eivät|kukaan ... ottan*|otta* vastuu*"
"@staff|tekijät|tyypit|ihmiset jotka|joka ... osaa*|osasi*|tietä*|hallits*" "osa*|tunsi|tunte* ... asia*|homma*|työnsä"
"tiesi*|tietä*|ties ... tarkalleen|täsmälleen|tasan|tekevät|tekee|tekivät" "@skilled|varma verikoe|näyt*|pist*|kanyyl*"
"piti|pitivät|luuli|luulivat|väitti ... flunss*|*tulehdu*|luulo*|stressi*" "näyt*|*koe|*kokeet & pilal*|uudel*|uudest*"
"tutustu* & asia*|paper*|tieto*|histori*|tilant*|sairau*|taust*|esitie*" "@staff & @good|hyvää|siistiä|@bad työtä|työn"
"vain|pelkkä*|pelkästään|pelkän & buran*|särkylää*|panado*|antibioot*" "jäi* & huomaamat*|löytämät*|näkemät*|hoitamat*"
"ei|eikä|ettei ... tutkin*|tutkit*|löytän*|mitat*|kuvat*|vilkais*" "moneen|useaan|kolmeen kertaan & pist*|yrit*|suon*"
"@neg ... katsonu* ... @body|kurkku*|kurkku|suuhun|korv*|paikkaa" "@doctor vain katso*|kats*|vilkais*|kirjoit*|määräs*"
"vilkais*|hipais*|kurkkas*|sipais* & @body|kahdesti|kerran|äkkiä" "ommel*|ommeltiin & rum*|huono*|siisti*|hyvin|kauni*"
"teki|hoiti|hoit*|tekee|tehnyt|osas & työnsä|hommansa|tehtävä*" "siististi|kauniisti tehty|otettu|ommel*|paika*|poist*"
"sanoi|väitti|luuli|totesi ... venähd*|venähty*|flunss*|luulo*" "ei|eikä ... otettu|mitattu *koke*|labra*|kuv*|veren*"
"suon* & löyty*|löysi|osu*|ohi|heti|kerralla|vaikei*|hankal*" "yrittämä* & toisel*|kolman*|neljän*|vasta|ensimm*|ekal*"
"@neg tunten*|tuntenu*|tunne ... sairau*|asia*|lääk*|tilan*" "@doctor|hän & tunnisti|huomas*|havaitsi|epäili|yhdisti"
"sotket*|sotki*|sekais* & näyt*|potil*|paper*|lääk*|tiedot" "ei|eikä|eivät|kukaan|yksikään ... tajunn*|epäill*|keksin*"
"paikattiin|puhdistet* & @well|kunnolla|siististi|huol*" "sekoit*|sekaantu*|hukk*|hukat* & näyt*|potil*|paper*"
"todettiin ... venähdy*|flunss*|lihas*|stress*|luulo*" "kaikki|hyvin|kaikkea & tutkit*|tarkistet*|tarkastet*"
"julkisel*|muualla|toisella ... näkyi|huomat*|löyty*" "luotan|luotamme|luottaa ... *lääkär*|hoitaj*|osaam*"
"luomi|luomet|jokainen|joka & tarkas*|tutki*|katsot*" "kolmesti|kahdesti|kahesti|neljästi & pist*|yrit*" "hoidon laatu"
"pieleen|vikaan|pilalle & men*|meni*|hoit*|leikk*" "tiesi|tietää|tietävät mitä|mistä tek*|puhu*|oli" "@doctor & luotan"
"ei|eikä otet*|otta* ... *kok*|kuvia|kuvaa|näyt*" "pist*|suon* & @neg ... suju*|onnist*|osu*|löyd*" "hyvin tehd*|teht*"
"mietti|pohti|harkits* ... kannalta|eri|kunnolla" "varma*|tottun* & käsi*|käde*|ote|ottee*|ottei*" "@good|@bad @doctor"
"ei|eikä osaa|osannu*|osattu|tienny* ... mitään" "oikea* ... asiat|hoito|lääk*|kohta*|järjestyk*" "luottaa ... @doctor"
"löysi* ... kohdan|kipukoh*|kipupist*|syyn|vian" "osaa|osas* neuvo*|ottaa|pist*|auttaa|käsitel*" "@doctor valmistautu*"
"@neg ... tien* mitä|miten tehdä|tekis*|toimia" "otti|ottivat asian ... hoit*|haltu*|tosissaan" "syytä|syy ... selvit*"
"kolleg* & pyyd*|pyys*|varmist*|neuvo*|mielip*" "unoht*|unohd* & näyt*|tarkis*|lähet*|resept*" "@carer osasi|osas|osaa"
"suon* & hae*|haki*|hake*|etsi*|kaive*|kaivo*" "lääk* ... sekaisin|sekoit*|vaihtu*|keskenään" "passit*|lähetet* kotiin"
"luotan|luotamme|luottaa & @doctor|lääkäriin" "ei|eikä osannut|osannu|osattu|osaa|osanneet" "@neg edes|kunnolla katso*"
"hyvässä|hyvissä|parhaassa hoidossa|hoivassa" "@doctor ... määräsi|laittoi|teki ... lähet*" "keskitt* olenn*|asia*|@me"
"tutki*|tehti*|tehty|hoidet* & hätäis*|hosu*" "kuunnel*|kuuntel* & keuhko*|sydän*|sydäme*" "tie* mistä|mitä puhu*|tek*"
"kopeloi*|tunnust*|paineli & @body|kunnol*" "@good|@bad hoito|hoidon|hoidosta|*hoitoa" "kevy*|vakaa* ote|ottein|käsin"
"*hoide*|hoiti* & @well|mallik*|kunnolla" "vank*|pitkä*|vuosien|laaja* ... kokemu*" "tietää|tiesi paljon|kaiken|kaikki"
"@doctor näki|näkee|kuuli ... heti|mistä" "@skilled meininki|porukka|toiminta|ote" "hoidettu|hoidettiin hyvin|esimerk*"
"@staff & tietä*|tiesi|ties mitä|mistä" "siisti*|kaunis*|hieno* & jälki|jälkeä" "tikit|ompele* & siisti*|kauni*|huono*"
"allergi* & määrä*|anne*|anto*|resept*" "ei|eikä huomat*|nähty|löyde*|havait*" "saman|samaa lääk*|resept* ... vaikka"
"keksi*|tajusi* mistä|mitä|mikä|missä" "kokemus & näky*|näkyy|huoma*|huokui" "verta tullu*|saatu|saanut|lähtenyt"
"lappu*|resept*|lähete ... kouraan" "@good jälke*|jäljen|jälki|suorit*" "@staff toimi* ripe*|nope*|oikein" "työ* jälk*"
"hoido*|hoito* & taso*|ala|laatu*" "kattava* & tutk*|tarkast*|hoito*" "@doctor oli|on @very @good|@bad" "tehtiin @well"
"@doctor & bongas*|keksi*|tajusi" "syy*|vika|vian & löyty*|selvis*" "unohti*|unohdettiin kirj*|otta*" "ei edes kosken*"
"paikka* ... liian korkea|korkea" "@neg ... lukenu* ... kirjauk*" "laatu* & hyvä*|huono*|korkea*" "@stick ... kerralla"
"burana* & hoito|ainoa*|määrä*" "osasi|osaa ... hoitaa|neuvoa" "suon* ... ongelma*|vaikeuks*" "kunnon tarkast*|tutkim*"
"tiesi|tietää|tietävät kaiken" "toinen|toisen|toista mielip*" "hallits* asia*|homma*|työn*" "kuin tikkatau*|neulatyyn*"
"ei edes mitat*|otettu|tutk*" "sai* ... otok*|kuvat|näytt*" "kolleg* & kysy*|konsultoi*" "eri mielip*|diagn*|arvio*"
"siisti* om*|paika*|tehty" "näki|näkivät|näh* vaivaa" "käsissään|kätensä taita*" "tieto* ... ajan tasalla"
"@doctor & valmistautu*" "@doctor löysi ... heti" "@neg ... ottan* kantaa" "varmo* ott*|otte*|käs*" "varma* ottei*|ote"
"osui* & suon*|oikeaan" "kert* pist*|yrit*|ohi" "ala arvoi* hoit*|työ*" "hoitovir*|potilasvah*" "kömpelö* @staff|ote*"
"hyppysissä|hyppyset" "parasta ... hoitoa" "luottamu* & herät*" "hyvin valmistautu*" "farmaseut* huomas*" "buran* kot*"
"väitti ... vastaan" "teht*|työ* tasalla" "tehnyt tätä ennen*" "pist*|yrit* kert*" "ties*|tajus* heti" "näki ... kuva*"
"ottaa|otti selvää" "pist* & uud*|ohi" "pist* ... kerta*" "jäi* & toteamat*" "viimeisen päälle" "oikea* ratkaisu*"
"@doctor & väär*" "@neg ... tutki*" "tekijät & osaa" "osaa* hommans*" "korkea laatu*" "homma hallus*" "yhdist* oire*"
"selvitti syyn" "ajan hermolla" "täsmä* diagn*" "kultai* käd*" "viits* tutk*" "osu* oikeaan" "sormi suuhun"
not ammatinvalin* ammattikiel* ammattikoul* ammattisan* ammattiterm* kokonaisuudessaan kokonaisuutena näppärästi
not vääränä "väärin|väärä* & järjestelmä*|netti*|sovel*|hetu*|henkilötunn*|sotu*|nimi*|lomak*|osoit*" "ilman diagnoos*"
not "väärä* & osoit*|paik*|henkil*|ovi|oven|kerro*|rapp*|lasku*|numero*|aika*|ajan|tieto*|huone*|puhelin*|suunta*"
not "@doctor oli|on @good|@bad tuulel*|tyyppi|ihminen|mies|nainen|päivä|kuuntel*|aika" "googletin|googlasin|googletta*"
not "@neg osaa ... netti*|nettiä|sovel*|tieto*|kone*|suomea|ruotsia|englan*" "ohje*|tiedot*|neuvo* & virhe*|väär*"
not "väärä* & puolel*|pysäk*|kerrok*|rakennu*|sivu*|paikas*|päivä*|viikko*" "tarka*|tarkka* tiedo*|tieto*|ohje*"
not "kerrot*|kert*|selit*|selvit*|ohje*|neuv* & tarka*|tarkk*|tarkem*" "koodi*|sovel*|netti*|puhelimella ... näppär*"
not "ei osaa|osannut sano*|odot*|yhdist*|vasta*|kerto*|käyt*" "*diagnoos* ... kirje*|omaka*|kanna*|sähköp*|viesti*"
not "netti*|lasku*|sovel*|ajanvara*|kirjau* ... virhe*" "äppi*|äppä*|appi*|chat*|video*|etä* ... näppär*" "hyvää työtä"
not "kotihoi*|hoito ohje* ... @good" "vaiva*|ongelma* ... hoitamat*" "kukaan ei tien*|tiedä* mitään" "@neg syy* löyty*"
not "kuin|vain|enemmän diagnoos*" "aika*|ajan & väärin|virhe*" "paneutu* @me|minuun ihmis*" "viisaamp*|viisaammaksi"
not "hinta*|hinnat ... järkevä*" "ei|eikä tutki* sattu*" "@well hoidet* asia*" "@me|minuun & huoma*" "siistit paikat"
not "lääkär* ... vaihtu*" "lasku* ... väärin" "arvail* vara*" "osasi auttaa" "väärä annos"

# ---------------------------------------------------------------- Hinta
topic price
alennu* *alennuk* *alennus e edukas edukka* edulli* egee eläkeläisal* eräpäi* *eur euro *euroa euroja eurolla euron
euroo* eurosta eurot halpa* halpoja halvalla halvan halvat halvemm* halvemp* halvin hinn* *hinta hinta* *hintai* hyvit*
*hintalap* hintoj* huokea* ilmai* kaksisataa kalleim* kallein* kalleu* kallii* kallis* kassa* kelakorvau* kiskoi*
kiskont* kiskur* kohtuuhint* kokonaishin* kolmesataa korvasi korvatt* korvau* kuitin kuitissa kuitti kuittia kukkaro*
kuluihin kuluista kuluja kulut kustann* kympillä kympin kymppii kymppiä käyntihin* köyh* *lasku lasku* *laskuja *laskun
*laskussa *laskut lompakko* lompakol* lompakon lompsa* loppusum* maksaa* maksaisi* maksam* maksan* maksatt* makset*
maksoi* *maksu maksu* *maksuja *maksun *maksusta *maksut maltai* matkakulu* omakustann* omavastu* osamaks* palkkio*
palvelusetel* pennos* perii perintä* perit* perushin* pienipalkk* pienitulo* poliklinikkamaks* pulit* raha rahaa rahan
rahalla rahani rahank* rahast* rahat rahoille rahoitu* rahoj* riistoa rikkaid* rikkail* rosvo* ryöst* sakko* sakot*
satanen satas* satku satkun satoja sentin sentti* summa* suolai* *symppiä taksa* tarjouk* tarjous tarjoushin* tilillä
tililtä tilipus* tonni tonnin tyyri* tähtitiet* vakuutuks* vakuutus* varakka* veloit* veronmaks* verora* verovar* €
viiskymp* ylihinn* ylihint* ylikalli* "*töttömä*|opiskelij*|eläkeläi*|työttöm* ... varaa" "varaa maks*|käy*|tällais*"
"maksa yksityis*|itse|mitään|enemmän" "eläkkee* ... meni*|menee|puolet" "puolet|iso|osa eläkk*|palka*" "arvoinen hin*"
"kela korva*|makso*|maksa*" "työnantaja* piik*|maks*" "rahalle ... vast*|sai*" "pari|muutama* kymppi*" "toimistomaks*"
"ei ole|oo|ollut varaa" "*kympin lisä*|maksu*" "kela* ... korva*" "kuluttajahin*" "ole varaa" "kela ei"
not laskimo* *laskuri* laskutoim* laskuvarj* pahinta tyhmintä vanhinta "e resept*|vitam*|kirj*" "ilmai* parkk*|pysäk*"
not "pysäköin* ... kallis"

# ---------------------------------------------------------------- Tilat ja kulkeminen
topic facilities
aamupal* ahdas ahtaa* ahtait* akustii* akvaario* ankea* ateria* aterio* aula aura* autopai* bussi* eksy* epäsiist*
epäviihty* estee* fillari* haise* haisi *haju hajua harhail* helle* hiekoit* hiekott* hissej* hissi* hoitohu* hoitotil*
home homeen homei* humin* humis* *huone huoneen *huoneet huoneita huonekaver* huonetover* hygie* hytis* häikäis* hälyi*
hämärä* ikkuna* ilmanlaat* ilmanv* ilmastoin* iltapal* infotaul* invapaik* istuimet istuinpai* istuinten istumapai*
joukkoliik* julkisilla juna-as* jyrin* jäinen jäässä kahvi kahvia kahviaut* kahvikone* kahvila* kahvio* kahvit kaiku*
kalust* kanttiin* karu* katokse* keitto *keittoa kellari* kerroksessa keskeinen kodik* kodinomai* kolin* kolis* kolkko*
kolko* kompast* kulahta* kulkureit* kulkuyht* kuorsa* kuumaa kuumuu* kylmyys kylmässä kylti* kylttej* kyltti* kynny*
käsides* käsinoj* käsipyy* kävelymat* labyrint* laitteet laitteisto* lakan* lastenvaun* lattia* lehdet leikki* lelu*
liikenneyht* likai* liukas* liukka* liuska* loker* luiska* lumi lunta lämpimämpi* lämpötila* löyhk* melu melua melui*
meteli* metelö* metro* moderni* mukit murkin* musiik* nariseva narisi *naulak* nuhju* nuolet nuoli nuolia nykyaikai*
näköala* odotusaula odotustila opaste opastee* opasteiden opasteisiin opasteissa opasteista opasteita opastetaul* peite
oviau* ovikell* ovikood* palel* paperikaap* parkis* parkk* patja* paukk* peilijää* peitot peitto peittoa peittoja piha
penkit pihaan pihalla pihassa pihatie* pilkkopim* pimee* pimeä* polkupyör* porrask* portaat portai* potilashuone* puomi
puhdas puhdasta puhta* puitteet pukuhuone* pukukaap* puomin puupenk* puuro puuroa pysäk* pyöräparkki* pyörätelin* pölyt
pyörätuol* pätsi* pölyi* pölyä radio rakennu* ramppi* rapistu* rappu rappuset rappuun rapussa ratik* reitit reitti*
remont* rollaattor* roska* roskia roskis* ruoan ruoat *ruoka *ruokaa ruokailu* ruokala* ruokia ruuan ruuat rähj* safka*
ränsist* saippua* sairaalaruo* sapusk* saunamai* seinien seiniä seinä* sermi* siiste* siisti siistissä siistit siistiä
siivo* sijainti* sijaits* sisust* sisäilma* sisäpiha* sisäänkäy* sisääntulo* sohjo* sohva* sokkelo* sotkui* steriili
suihku* synkk* sängy* sänky* tahrai* tahroja taide* taulu taulut televis* telinet* telkka* *tilat tilava* *tiloissa tv
tiloista tiloja *tilojen toalet* toimenpidehuone* toimitil* tunkkai* tuoleja tuolit tutkimushuone* tuulet* tyyny*
ulko-ov* valais* valoisa* vanhanaikai* vastaanottohuone* vastaanottotil* vaunu* verho* vesiautom* vesipiste* veski* wc
vessa* vessoj* vetoi* viemär* viihty* viileä* viitat viitoi* viriketta värjöt* wifi wlan yksityisyy* yöpöyd* äänekä*
äänieris* ötökk* ötököi* "ovi|oven|ovet|ovia|ovea & aue*|auke*|avaut*|lukos*|lukko*|kiinni|rask*|painav*|automa*"
"huoneessa|huoneesta oli|on|näky*|puutt*|veto*|kylmä*|kuuma*|haju*|ahda*" "auto*|autolle & paikka*|kauas|kaua*|jättää"
"kauni* & huone*|tila*|paik*|sairaala*|sisu*|talo*|uusi|ympäri*|rakenn*" "kylmä|kuuma odotusti*|huone*|käytäv*|sali*"
"penkki|penkkejä|penkeillä & kova*|epäm*|vähä*|puutt*|lisää" "opast* ... osasto*|surkea*|puuttu*|kateis*|talo*|sokkel*"
"aula*|käytäv*|odotus* & täyttä|tupaten|tungos*|tunkua" "odotus*|aula* & täynnä|täys*|seiso*|ahta*|tilaa" "omaa rauhaa"
"auto|auton|pyörän & eteen|ovelle|lähelle|oven" "löyty*|löysi*|löytää & @easy|perille|hyvin" "liian lämmin|kuuma|kylmä"
"mistä ... sisään|sisälle ... mennään|pääs*" "puuhaa|puuhast*|tekemistä & laps*|odotus*" "vanha|hieno|kaunis|uusi talo"
"kaikkien|muiden|toisten kuullen|korv*" "oikeaa|oikean|väärää|väärän ovea|oven" "kuul* ... muut|muiden|toisten asia*"
"lähellä kotia|asemaa|keskust*|töitä" "tila on|oli @good|ahda*|siisti*" "naapuri* ... asia*|kuulu*|yski*" "huono ilma"
"kaikki kuul*|kuulev* ... asia*" "liian|kovin|aika|vähän kaukana" "rauhal* ympärist*|paikka|tila" "huonosti opastet*"
"riittä* ... istuimi*|tuole*" "yö* & huusi|huudet*|valvot*" "@neg ... saanut|saa nukut*" "@easy löytää|löyty*|löyd*"
"oli|on ... kuuma|kylmä" "hyvin|huonosti merkit*" "matka* & pitkä*|lyhyt" "epämukav* tuoli*" "tuoli* epämukav*"
"kuulu* ... läpi" "helppo tulla" "oli kylmää" "oma rauha*" "kuum* kuin" "kylm* kuin"
not aurae* aurat aurin* huoneeseen hygienist* kaikulu* kaikuna kotisohv* lakannu* leikkimieli* leikkisä* odotushuone
not parkkikiek* puhtaas* seinään siististi* sohvalta synkkaa* synkkas* terveydentil* valaise* "leikki* ... kans*|@me"
not "siisti*|siistit|siistiä tikk*|tikit|arpi|ompel*|haava*|jälki|työ*|kunno*" "@staff|hän|ihan|aivan|täysin pihalla"
not "@staff|hän|kohtelu* oli|on|tuntui ... kylmä*|kolk*" "arpi|jälki|haava|tikit|kunto on|oli ... siisti*" "koko huone"
not "ovi|ovea|oven ... kutsu*|huusi|auki|aukesi ja" "siisti* juttu|jälki|jälkeä|työtä|lopputul*" "*huone* ... @minutes"
not "musiik* soi puol*|tunti*|vartti*|minuut*" "@staff|hän oli|on|vaikutti valoisa*" "*aika|*aikoja|*ajat löyty* @easy"
not "parkkimaksu ja|oli|on|toimisto*" "lapsi|poika|tyttö|vauva viihty*" "keit*|tarjo*|tarjot* ... kahvi*" "junan vessa"
not "linj*|puheli*|jono* & musiik*" "@easy löyty* ... aika*|ajan*" "jää*|jäi*|jäänyt ... hämärä*" "sain|apua ... eksy*"
not "työ|työtä ... siisti*" "kävel* ... portai*" "hyvin löyty* aika*" "siistiä ja tarkk*" "siisti* ... *työ"
not "puhu* ... seinä*" "kysy* ... vessa*" "*jälki & siisti*" "tuijot* seinä*" "kolk* kohtel*" "omaa musiik*"

# ---------------------------------------------------------------- Tieto
topic information
ammattisan* ammattiterm* arvoituk* ennakkotie* epikriis* epäsel* epätieto* esite esittee* haittavaiku* harhaanjoh* info
havainnol* hepreaa hiisku* hoitosuunnitel* hoitovaihto* ihmettelemään ilmoite* ilmoittaa ilmoittan* ilmoitu* infoa
imetysohje* infoo infor* infot* jargon* jatkohoi* jatkost* jatkosuun* jatkotoim* jatkotutk* kansankiel* kansantaj*
kerrot* kertasi kertasivat kerto* kirjalli* kirjeitse konkreetti* kutsukirj* kutsussa kysymyk* kysyttävää kärryillä
käyttöohj* lapulle lausun* *lausunno* *lausunto* liikkeet läpikäyn* lääkelist* maallik* mainin* mainit* monist* neuvoi
muistilap* mysteeri* neuvoivat *neuvoja neuvonta* neuvot neuvottiin ohjasi* ohjat* ohjau* ohje *ohjee* *ohjei* ohjela*
ohjet *ohjetta omahoito* opast* opetet* opettaa opetti opettivat oppaan paperilla perustel* piirret* piirs* piirt*
pimennossa rautalan* riskeistä riskit ristirii* salail* salat* sanaakaan selit* selkeäsan* selkokiel* selos* selvitet*
selvity* selvyy* selväksi sivuvaikutukset sivuvaikutuksista suunnitelma* termein termej* termit tiedon tiedonku* tieto
tiedonsaan* tiedot* tietoa* tietoja tietoo tietämätt* *tuloks* tulos vaihtoeh* valaisev* valaisi valaistiin valist*
varoitet* varoitt* vastaili* vastauk* vastaus* viestinnä* viestintä* vihko vihkosen vinkit vinkk* yhteenve* yhteystie*
ymmärret* ymmärsin "kysyin|kysyimme|kysyttäessä|kysyessä* miksi|mitä|mistä|mikä|miten|milloin|onko|voiko" "näytti kuv*"
"mitä|miksi|miten|milloin & seuraav*|tapahtu*|tarkoit*|tehdään|jatkos*|pitäisi" "milloin|miten & saa|saan|saisi|pitää"
"en tiedä ... mitä|miten|milloin|mikä|onko|pitää|missä|miksi|saako|saanko" "ettei|että ... saa|saisi syödä|juoda|ajaa"
"ei|eikä|ettei|kukaan sanon*|sanot*|tiedetty|tiedä|viest*|ymmärt*|kert*" "näytettiin|näytti etukäteen|jokainen|kaikki"
"sai*|anne*|antoi*|saatu lapun|lappusen|paperin|paperit|listan" "näyt* ... miten|kuinka|mitä|liikkeit*|harjoit*|venyt*"
"kukaan ... kert*|sanon*|tien*|tiedä|tiedetty|maini*|ilmoit*" "itse sai|piti|saa|joutu* lukea|ottaa|lukem*|selvit*"
"selkeästi|selkeesti|selvästi & sano*|kert*|puhu*|ilmoit*" "saanut|saanu|sain|saa|saatu|saimme tietää|selville"
"avasi|avattiin|avata ... kuv*|tulok*|asia*|tilan*" "vastail*|vastas* ... kysym*|kaikk*|kysy*|kyselyi*" "pitänyt sanoa"
"näytet*|näytti* ... väline*|vehke*|mallin|kuvan" "vaikeita|hienoja|vieraita|outoja sanoja" "haluaisin|halunnut tietää"
"osasi|osas|osasivat|osaa neuvoa|vastata" "tietää miten|mitä|miksi|milloin|etukät*" "sai*|saa|saimme ... kysyä|kysellä"
"@neg selviä|selvii|ilmene|ilmennyt|ilmi" "itse ... selvit*|googl*|etsiä|kaivaa" "vastat* & asialli*|kärsiväl*|ymmär*"
"paperi* & mukaan|kotiin|annet*|sai*" "ei|eikä osan* sanoa|vastata|neuvoa" "selvit* & hyvin|selkeä*|miten|mitä"
"tulok* ... kuul*|tul*|viipy*|näky*" "näytti|näytt* mallin|kuvan|kuvien" "en ... vieläk*|edelleen|yhä tiedä"
"en tiedä vieläk*|edelleen*|yhtään" "eri lääkäri*|ihmi*|hoitaj* sano*" "etten|ettei|en ... ymmär*|tajun*" "ulkopuoli*"
"lappu*|paperi* kouraan ... lukea" "etukät* ... kert*|tieto*|tiedo*" "ei|missään ... lukenut ... että" "mistään mitään"
"pidettiin|pysyin|pysyi perillä" "puhu* & selkeä*|selvä*|ymmär*" "ei|eikä ... kuulu* ... tulok*" "pidettiin tietoisena"
"antoi*|anto ... ohje*|neuvo*" "jää*|jäi*|jäänyt ... hämärä*" "sanoi|sano toista|eri|muuta" "ymmällä|ymmällään|ymmälle"
"paper* ... yhtä|eri|toista" "eri vastau*|ohje*|mieltä" "jäi ... kysymy*|kysyttä*" "näyt* ... kuvis*|ruudul*"
"hyvä|kiva|mukava tietää" "jäi auki|avoim*|hämärä*" "vastat* & kysym*|kaikk*" "missään lukenut|sanot*" "missä mennään"
"pitäisi|pitänyt tietää" "helppo|vaikea ymmärtää" "jäin ... epäv*|tietä*" "paljon|hyödyl* tieto*" "kenelle ... ilmoit*"
"väitettiin että|ettei" "varmist* että ymmär*" "en ... tien*|ymmärt*" "lapun mukaan|kotiin" "nyt tiedän|ymmärrän"
"ei puhut*|keskust*" "käv*|käy* ... läpi" "viest* ... vastat*" "ei selvin*|selvit*" "tietoon mitä|miten" "ajan tasalla"
"puhu* ... ymmärr*" "että ... ymmärsi*" "sanottiin suoraan" "helposti ymmär*" "kädestä* pitäen" "kysym* & vasta*"
"kukaan ei osan*" "kuulu* mitään" "@neg viisaam*" "arvail* vara*" "kohtaa jono*" "miten jatke*" "sormi suussa"
"omin päin"
not henkilötiedot hoitotul* leikkaustul* lopputul* neuvola* neuvontanum* neuvontapuh* opastee* opastetau* selitel*
not selitin selittelin selvitettyä "opast* ... osasto*|surkea*|puuttu*|kateis*|kellari*|talo*|sokkel*" "varoitti ennen"
not "joudu*|jouduin|jouvu*|sain|saimme ... selittä*|kertoa|kertom*" "kertoa samat|asiani|asiansa|uudest*|alusta|huol*"
not "kerrot*|ilmoitet*|sanot* ettei ... aiko*|aikaa|vapaita" "tuloks* ... fysiotera*|hoidos*|kuntou*|hieron*|terapi*"
not "ei sanon* ... päivää|moi|hei|huomenta" "ymmärret* & pelk*|tilan*|huol*|@me" "hinn*|hinta*|lasku* ... epäselv*"
not "ohja* ... soitt*|takai*|chat*" "tietä* mistä|mitä puhu*|tek*" "antan* ... selittää|kertoa" "neuvoi ... perille"
not "tieto ... papereis*|näky*" "takaisinsoit* ... ilmoit*" "vastaukseksi ... kohaut*" "opastet* harjo*|opiskel*"
not "tylyn|töykeä* vastauk*" "*sivu* ... tietoa" "tieto* & aukiolo*" "mitään ei selvin*" "huonosti opastet*"
not "luk* ... tietoja" "kutsukirj* tuli*" "käy* läpi päästä" "hyvä vaihtoeh*" "vastaus googl*" "mistään mitään"
not "yritin selit*" "ei selitystä" "ei vastausta" "jatkotutk*"

# ---------------------------------------------------------------- Sähköiset palvelut
topic digital
apin apissa appi* *automaat* *automati* bittiavar* botti* bugi* chat* chät* digi* etä* herjaa herjasi ilmoittautu*
*ilmoittautumisl* ilmottautu* itseilmoit* itsepalvelu* *järjestelmä* *kalenteri* kamera* kannassa kannasta kiosk*
kirjau* klikka* kortinluk* kosketusnäy* kotisivu* kuvapuhel* kuvayht* kännyk* käyttäjätun* käyttäjäystäv* käyttöliit*
lataut* linki* linkk* lukija* maisa* mikin mikki mikrofon* mobiili* muistutusvies* netin netis* netti* ohjelmisto* pdf
omaka* omaolo* omasivu* online pankkitun* portaali* pätki* päätteel* qr robotti* salasan* selai* sisäänkirj* sivu sivua
sivuilla sivuilta sivuja sivujen sivulta sivusto* sivut skanna* sms sovellu* *sovellus sähköi* sähköposti* tabletilla
teams* tekniset tekoäly* tekstari* tekstiv* terveyskylä* tiedosto* tietojärj* tietoliik* tietosuoj* tietoturv* tsätti*
tunnistau* tunnuks* *varaussivu* verkk* verko* video* viestipalv* viestit* virtuaal* whatsapp* zoom älylait* älypuhel*
äpin äpissä äppi* äppä* "puhelimesta|puhelimella|puhelimelta & lukea|luki*|luin|näky*|nähdä|katso*|tulok*|vastauk*"
"ohjelma|ohjelman|ohjelmaan heitt*|kaatu*|jumi*|palau*|ei|kysy*" "kirjoittamani|kirjoitettua häv*|kato*|tallen*"
"ohjelma ei|väit*|kaatu*|jumi*|herja*|valit*" "ilmoittau* & koneel*|laite*|laitte*|näytö*" "viesteihin|viestiin vasta*"
"tietokonetta|koneen|konetta käyttä*" "laite ei|tunnisti|söi|hyväks*|luki" "oma terveys*|mehiläi*|terveystal*"
"kone ei|tunnisti|söi|hyväks*|luki" "lähettää|lähetin ... kuva*|viest*" "ilmoit* ... laitteel*|laitteella" "oma kanta*"
"yhtey* katk*|pätk*|huono*|tökk*" "vastau* ... viestiin|viesteihin" "viesti* & puhelim*|näky*|lähti" "kirjas* ... ulos"
"painoin|painaa tallen*|lähetä*" "kuvan|kuvien|kuvat|kuva lähet*" "tunnist*|luke*|luku* & *kort*" "tekni* ongel*|vika*"
"näyttö*|laite ... jumi*|rikki" "puhelimen näytöl*|näyttö*" "tekniikka ei|petti|petta*" "painoin|painaa nappi*"
"tietokone* ... käyt*" "käyt* ... tietokone*" "aulan laitte*|laite*" "puhelimes* muistut*" "lomak* ... lähet*"
"sähk* ... lomak*" "hoitaa koneella" "kanta palvelu*" "tietokone ei" "kanta fi" "suomi fi"
not automaattinen automaattise* automaattivasta* digitaalitulo* etäinen etäise* etäisyy* etäpesä* etääl* immuunijärj*
not juoma-aut* järjestelmälli* kahviautom* kirjattu* kirjauks* kirjaus leikkausrobot* parkkiautom* pysäköintiautom*
not robottikir* robottileik* terveydenhuoltojärj* terveysjärjest* verkkokal* vesiautomaat* "lasku* ... sähköpos*"
not "netis* luvat*|ilmoitet*|sanot*|luki|kerrot*|lukee|mainost*|arvost*" "netis* ... väit*|pelot*|kauhu*|kammot*"
not "netis* ... kehut*|suosit*|moitit*" "tarkist*|googl*|loput ... netis*" "varau*|aika* ... järjestelmäs*"
not "netissäkään ... aik*" "ei|eikä|eik robotti*" "klikkail* ... kello" "robotti ... puhel*" "ei saa ... netis*"

# ---------------------------------------------------------------- Puhelin
topic phone
116117 ajanvarausnum* automaattivasta* kilautel* kilautin kilautt* langalla langoil* linja linjal* linjat* linjoilla
luuri* nauhalta nauhoit* neuvontapuh* *numeroon *numerossa *numerosta palvelunum* pirautt* pompotel* puhelimee* puhelin
puhelimes* puhelimett* puhelimit* puhelina* puhelinh* puhelinj* puhelink* puhelinl* puhelinn* puhelinp* puhelins*
puhelinv* puhelinyht* puhelinä* puhelu* päivystysnum* rimpautt* soita* soite* soitin *soitolla *soiton *soitot soitt*
*soitto *soittoa *soittoon takaisinsoi* takasinsoi* tavoit* vaihde vaihtee* valikko* vastaaja* yhteydenot* äänite
"musiik* soi puol*|tunti*|vartti*|minuut*|linj*" "kertaa|kerran kilaut*|soit*" "ei vastaa|vastannut kukaan" "116 117"
"puhel* ei vastata|vastattu" "otettiin|otti* yhteyttä" "@neg ... vastata puhel*" "numero ei|eikä vasta*" "langat kuum*"
"saa*|sai* ... yhtey*" "numero* ... käytös*" "yhteyden saa*|sai*" "kukaan ... vastaa*" "jonot* ... puhel*" "pääs* läpi"
"puhel* ... jonot*" "saa* ... kiinni" "sai* kiinni" "langan pää*" "linja* soi*" "tuut"
not soittamatta soittim* soittokello* vuoronumeros* "soittaa|soitan|soittelen ... viulu*|piano*|kitar*|haitar*"
not "puhelimesta|puhelimeen|puhelimella|puhelimelta & lukea|luki*|luin|näky*|nähdä|katso*|resept*|kirjaut*"
not "samalla|tällä|hyvällä|omalla linjalla" "soit* kelloa|kellon|kellolla|kelloon" "@doctor puhui ... puhelim*"
not "oma* puhelime*|puhelim*" "vaikka olin soittanut" "*päiväkirja puhelim*" "viest* ... puhelim*" "käynnistää puhelin"
not "minut tavoittaa"

# ---------------------------------------------------------------- Vaikutus
topic outcome
apu apua autettii autettiin autoitte auttan* autto* avun avusta edisty* elämänlaatu* ennallaan ennalleen entisellään
haittavaikutuksia hellit* helpot* hengenpelast* hengissä hiihdän hoitotulo* hukkakäyn* hukkareis* huonomm* huonomp*
huonon* hyödy* hyöty* infektoi* irronnu* irtoi* irtos* jaloille* juoksen jälkioir* jälkitau* jälkivaiv* jälkivuo*
jäykisty* kipeäm* kipuil* kivuttomana kohen* kohilleen komplikaat* kondik* kondis* kuntoon kuntoutui* kuntoutun* laihd*
kuosiin kuosissa kävelen laihtu* leikkaustulo* lenkkeilen lieven* lievit* liikerat* liikkuvuu* lopputulo* luutu* norje*
notke* oireeton oireettom* pahen* palauduin palautui* palautumi* palautuneet palautunut palautuu paranee paranem*
paraneva* parani* parannuimme parannuin paransi parantanu* parantua parantui* parantun* parantuu pelastaneet pelastet*
pelasti pelastitte pelastivat pelastui plussates* pyöräilen raskaak* raskaustest* raskausuuti* ratkai* ratke* romaht*
sivuoire* sivuvaikutuksia takapakki* taltt* tanssin tasaant* tehoa* tehonnu* tehosi* tepsi* terveeks* terveenä toipu*
tervehty* toimintaky* toivu* tokeni* tulehtu* turposi turvonnu* työkuntoi* työkykyi* työkyvy* tärppä* umpeu* uusiutu*
uusintakäyn* uusintaleik* vakaut* vaste vastett* verty* vetre* virkist* vointi* väisty* "pieni|terve poika|tyttö|vauva"
"jo|taas|jälleen & hiih*|juost*|juoks*|tanss*|pyöräil*|golfa*|lenkk*|uimaan|hypp*|sujuu|luistaa|kulkee|maistuu|hymyil*"
"ei|eivät|eikä enää kasva|vaivaa|vaivannu*|kutise|yskitä|huimaa|turpoa|vuoda|jomota|puudu|oireile|valvota|naksu|särje"
"taas|nyt|vihdoin|viimein & nukun|nukkuu|kävel*|liikku*|jaksan|jaksaa|pystyn|pystyy|kuulen|näen|voin|juoks*|pelata"
"@body|@ill & @neg vihoit*|vihott*|vaiv*|oireil*|särje|särky*|jomot*|tunnu|lähde|parane|katoa|mene" "kuume lask*|läht*"
"olo|oloni & kurja*|kurjem*|huonom*|huono*|pahem*|heikom*|kamal*|mainio*|hyvä|parhaim*|virkeä*" "@cure & apu|apua|avun"
"makas*|jouduin|joutu*|päädyin|löysin & teholla|teholle|osastolle|sairaala*|leikkau*|ambulan*" "lapsi|vauva ... nukkuu"
"hieronta|hieronna*|käsittely*|hoito|jumppa|terapia* ... teki|tekee|tehny* hyvää|terää|gutaa" "leikkaus|operaatio meni"
"joudu*|joutui & uudelleen|uudestaan|sairaala*|päivysty*|osastolle|tehol*|leikkau*|toistami*" "eikä|ei|mitään parannu*"
"pysty*|kykene* ... kävel*|liikku*|nukku*|juoks*|nosta*|istu*|seiso*|työskent*|teke*" "voin|voi|voivat hyvin|mainiosti"
"taas|jälleen ... syödä|kävellä|nukkua|juosta|hengittää|nostaa|liikkua|tehdä|nousta" "ei|eikä lähten*|muutosta|poistu*"
"@neg ... enää *kip*|*kivu*|*särky*|*särk*|kipeä*|satu|koske|*oire*|vaiva*|ongelm*" "vei* ... kivu*|*kivut|säry*|kipu*"
"paino|painoa|kiloa|kilot & lähti*|lähten*|pudonnu*|putos*|laski*|tippu*" "hyvä olo & hoido*|hieron*|käsittel*|jälkeen"
"*paikka|kruunu|tikit|*proteesi & irto*|putos*|tippu*|tipah*|lohke*|irti" "antanut|antoi ... elämä*|näön|kuulon|liik*"
"turha* & käyn*|reis*|matka*|keikka*|vastaanot*|tulin|menin|ajoin|lähdin" "seuraavana päivänä ... sairaal*|päivysty*"
"@now & nousee|taipuu|koukist*|kääntyy|liikkuu|toimii|terve|ehjä|ehjänä" "@neg ... vastausta|selitystä ... vaiv*|oire*"
"yskin|kärsin|särkee|ontu*|kutisee|yskii & edelleen|yhä|vieläkin|vielä" "@good|hyviä|nopeita|parempia tuloks*|tulokset"
"ilman keppe*|laseja|silmäl*|särky*|kipua|kipuj*|lääk*|oire*|sauvo*" "itsetun*|mieliala* & koho*|parem*|paran*|noussu*"
"silti|yhä|edelleen|vieläkin ... kipeä*|kipee*|särkee|sattuu|jomot*" "ei|eikä ... mitään|minkäänlais* tulosta|tuloksia"
"joudu*|piti|täyty* & toiselle|toiseen|muualle|muualta|yksityisel*" "@still & jumi*|kipeä*|kipee*|särke*|turvok*|oire*"
"oireet|oire*|vaivat|vaiva & vähen*|poistu*|hävi*|kadon*|kato*|ohi" "@body|@ill vihoittel*|vihot*|kiukuttelee|reistai*"
"näkö|näön|kuulo|kuulon|tunto|ääni|unet|voimat & palas*|takaisin" "@cure ... puri|purivat|purrut|auta|aukai*|avasi|vei"
"@cure & toimivat|toimi|toimii|toiminut|auttaa|onnistui|vaikut*" "@body on|oli|ovat kunnossa|terve|terveet|kondi*|ehjä"
"@body & parane*|toimii|liikkuu|liikkuvat|taipuu|kantaa|kestää" "kuin|ku|niinku|niinkuin|niinkun uus|uusi|uude*|uutena"
"että|vaikka|olikin|selvisi* ... murtun*|poikki|reven*|katken*" "yöt|yöni|uni|unet|yöunet & taas|nuku*|paremm*|palas*"
"takaisin|palasin|pääs* töihin|lenki*|arkeen|harrast*|pelaam*" "olo|oloni|oloa|olokin & paremm*|parempi|kevy*|huojent*"
"ilman keppi*|rille*|kyynärs*|apuväl*|rollaat*|tukea|linssej*" "takaisin|taas ladu*|hiiht*|sali*|golf*|lenki*|pyörä*"
"sai*|saatu|saatiin ... keino*|työkalu*|kuriin|eroon|pois" "@value & laski*|laske*|kunnossa|normaal*|hallin*|kurissa"
"@body & aukes*|aukai*|avas*|avautu*|auki|parempi|paremm*" "nukuin|nukun|nukku* ... yön|yöni|yöt|läpi|hyvin|paremmin"
"@body & ei|eikä enää|ole vihlo*|särje|satu|vaiv*|kipeä*" "nyt|jo|taas|paljon|selvästi|olo* & paremp*|paremmin"
"saan|voin|pystyn|pääsen|kykenen & taas|vihdoin|nyt" "näkö|kuulo|näkökyk* & kirkast*|tarkent*|terävöi*" "läht* & hymy*"
"@value & laski*|laskenu*|kohdal*|nous*|normali*" "lasit|silmälasit|linssit & sopiv*|täydel*|hyvät" "@neg ... viisaam*"
"yhtä|samassa sairaana|kipeänä|huonossa|kunnossa" "syy*|mikään|mitään ei|eikä selvin*|löyty*|saatu" "kipeänä ... tuli*"
"huonossa|samassa|yhtä hapessa|kunnossa|jamassa" "hengit* & taas|paremm*|kulkee|helpom*|kunnol*" "odot* esikoi*|vauva*"
"vieläkään|edelleenkään ... tiedet*|selvinny*" "@cure|lääkitys|lääke & auttaa|kohdal*|kohil*" "*tuloks* ... tyytyväi*"
"*säryt|särky|kivut|kipu|oireet jäi|jäivät" "hoito*|lääk*|kuuri* & puri|kohil*|kohdal*" "lääke*|lääkity* & sopii|sopi*"
"ei ... vaikutusta|muutosta|paran*|tulosta" "kunto|tila|tilanne & huono*|sama*|paran*" "olen|oon|nyt|taas terve|kunno*"
"jaksan nyt|taas|jälleen|paremm*|vihdoin" "@ill|@body & ennenkin|porskut*|entisel*" "sama* vaiva*|ongelma*|kipu*|oire*"
"olen|oon jo|nyt parempi|terve|kunnossa" "syy*|vika|vian|vaiva & selvis*|selvii*" "haava*|leikkaushaav* & märkii|märki"
"kuntoutu* & etene*|suju*|hyvin|alku*" "@neg ... paremmas*|parempaan|parempi" "pelittää|pelittävät taas|nyt|jälleen"
"elämä*|arki|arjen & takaisin|palas*" "voi*|jaks*|nuku*|liiku* & paremmin" "kipeä|kipee vieläkin|yhä|edelleen"
"syy*|vika|vian & löyty*|löydet*" "ei|eikä ... ollu*|ole mihinkään" "tulin|menin|saavuin ... lähdin" "lukon|lukot auki"
"@neg|etten pysty* ... kunnolla" "huono* kunto*|hapessa|kunnossa" "@cure & ei|eikä tehny* mitään" "uusi ihminen|elämä"
"elämä* maist*|hymyil*|voitta*" "jäykem*|kankeam*|pahem* kuin" "kuulen ... huonosti|paremmin" "tyytyväi* ... *tuloks*"
"löyty* ... syy|syyt|selitys" "taas ... normaal*|entisel*" "tuloksia tuli|syntyi|näkyy" "@body ... näyt* ... @good"
"olo on hyvä|kevyt|parempi" "sama|samat|samanlai* @ill" "tuotti|alkoi ... raskau*" "mitään ei selvin*|löyty*" "ei auta"
"@neg ... valmista|valmis" "*leikkaus ... onnistu*" "henke*|henki & pelast*" "@cure ei tehny* mitään" "kuin uude*|uusi"
"pääs*|pääst* ... eroon" "toi|antoi ... takaisin" "pääs*|pääsen takaisin" "@body pelittä*|pelaa" "haava* & auk*|märki*"
"mitään|@neg ... iloa" "turha* käyn*|reis*" "vaiva* ... parant*" "rahat|aika hukkaan" "hukkaan men*|heit*" "lähti pois"
"@now jaksan|jaksaa" "näkö* ... tarkk*" "kuulen|näen @now" "normaali* elämä*" "@body ... ehjä*" "yhtä|yhä kipeä*"
"ilman diagnoos*" "takaisin joudu*" "jumi* ... auk*" "@body & @still" "ei|eikä autet*" "tuli* takaisin" "@ill & @still"
"entise* malli*" "antoi periksi" "@ill & @gone" "tyhjin käsin" "vielä kipeä*" "uuden elämän" "lukko* auk*" "on parem*"
"parempi olo" "jäivät pois" "pääs* eroon" "kuume nous*" "tyhjän sai*"
not apuhoit* apulais* apuväli* kuntoutujan parannusehd* parantamis* ratkaisukesk* sivuoireista toipumisohj*
not toipumispäiv* "autettiin & takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|sängy*|ylös|ilmoit*|kone*|netti*"
not "jännit*|*kammo*|*pelko*|pelot* & helpot*|hellit*|vähen*|poissa|katos*|hävi*|parant*" "miten|kuinka ... toimii"
not "*pelko*|*kammo*|trauma*|jännit*|ahdist* ... pahen*|helpot*|parani*|katos*|hälve*" "tulin ... lähdin auto*|bussi*"
not "auttoi* ... takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|sängy*|ylös" "puudut* ... tehon*|toimi*|auttan*"
not "apu*|apua|avun & vastaanot*|tädi*|virkail*|vahtimes*|aulas*|tiski*|eksy*" "pelast* päivä*|maanant*|viikon*|ilta*"
not "tietoa|ohje*|kerto*|kerro*|selit*|infoa|miten ... toip*|toiv*" "hampaat|hammas oli|on|olivat huonossa kunnossa"
not "osamaks*|sovel*|etä*|parkki*|lasku* & helpot*" "@ill|@value jäi|jäivät ... *matta|*mättä" "iso|suuri|suureksi apu"
not "puudut*|geeli*|kivunliev* ... apua" "@body jäi|jäivät ... *matta|*mättä" "sivu*|*sivut|sovel* ... huonomm*"
not "löysi ... ratkaisu* ... ongelm*" "linj*|puhel*|aika* ... tärpp*" "@time ... irto*|irro*" "odot* vauvan kanssa"
not "joudut* paikk* uud*" "ilman kipua|kipuj*" "soit* ... auttanu*" "akuuttiaika irto*" "ratkai* pelk*" "kysel* voin*"

# ---------------------------------------------------------------- Kipu
topic pain
arist* aua auts epiduraal* hellävarai* irvist* jomot* juili* jyskyt* kihelm* kipakk* kipeet* kipeäksi kipeää kipiä*
kippee* kippeä* kippiä* kipua kipuherk* kipuil* kipuja kipujen kipukynny* kipulääk* kirpai* kirpas* kirvel* kivuilta
kivuis* kivuitta kivul* kivun kivunh* kivunliev* kivusta kivuto* kivutt* kyynel* nipis* parkais* parui* poltteli repi
purist* *puudu* puutumat* raastav* sattu sattua* sattui* sattumaan sattumat* sattun* sattusi sattuu sattuuko satu satut
satutt* särkylää* turra* turtu* tuska* tuskin* tuskissa tähtiä ulvoi* vaikeroi* vihlai* vihlo* viilte* "hyttysen pist*"
"epämiellyttävä*|epämukava*|inhottava*|ikävä*|kamala* & toimenp*|tutkim*|tähyst*|pist*|poiston" "vääns*|väännet* hamm*"
"en|enkä|etten ... tuntenu* ... mittään|millon|milloin|koko|kun|pora*|yhtään" "koski|koskee ... kovasti|kamala*|hirve*"
"@do|@stick|porau*|kierukan* yhtä piinaa|helvetti*|karmea*|kauhea*" "luulin|luultiin ... piikki|pistos ... tulee|tuli"
"koski|koskee|koskivat @very|hirve*|kovast*|paljon|pahast*|kamal*" "särki|särky ... jälkeen|päivää|poisto*|toimenp*"
"kipu|kivut oli|olivat ... kova*|pahin*|siet*|hirve*|kamal*" "huusin|kiljuin|karjuin ... kurkku*|kivu*|tuska*|ääneen"
"ei|eikä tuntun*|tuntenu* ... piik*|neul*|pisto*|mitään" "vauva*|lapsi|poika|tyttö & itki*|itke*|parkui*|huusi*"
"@stick & hellä*|huoma*|tuntu*|varov*|hyttys*|kevyt*" "teki|tekee|tehny* tosi|ihan|todella|niin kipeä" "vedet silmi*"
"@stick|poisto|toimenp*|tutkim*|se koski|koskee" "tuntui ... ikäv*|pahalta|inhot*|kurjal*|ilkeä*" "ei|eikä ... kosken*"
"tikit|tikke*|tikki* & nip*|sattu*|tuntu*|kipe*" "kipeä|kipee & pist*|piik*|toimenp*|tutkim*" "*näyt* ... huomaamatta"
"ei|eikä ollenkaan|yhtään|lainkaan kipeä*" "kesti|kestin|kestää|siet*|sietää kipu*" "tunsin kaiken|pist*|viillon|pora*"
"en|ei ... huomannu* @stick|pist*|koko" "hyttysen|itikan|muurahai* pur*|pist*" "ei|eikä koskenu*|koskettanu*|koske"
"ei|eikä|ettei ... särken*|viiltän*" "ei|eikä ... tuntemuks*|tuntemusta" "kipeä|kipeitä pist*|piik*|rokot*" "irvessä"
"ehtin* huomata|huomaa*|tajuta" "ei|eikä|ettei tunnu|tuntunu*" "tek* ... kipee*|kipeä*|pahaa" "itki ... kipu*|piik*"
"niin|tosi hellästi ... ettei" "pist*|kosk*|painoi kipeästi" "ei|eikä ... itkenyt|itkeny" "@neg tunnu|tuntunu* pahal*"
"painoi ... kipeää|kipeetä" "tuntenu* mitt*|milt*|mit*" "jäi|jää* kipeeksi|araksi" "tunten* ... kipu*|mitään"
"kipuihin ... reag*|lääk*" "tuntu* ... missään" "@do & sattu*|kipe*" "en|ei edes huoman*" "että koskee|koski"
"pist* ... huoman*" "näin|näki tähti*" "kipu ... aikana" "hammasta purren" "lähes huoma*" "kunnon kivut" "kova* kipu*"
"kova* kivut" "ilman kipu*"
not sattumalta satuin tuskail* tuskast* tuskin* "miten|minne|mitä|kuka|missä|mihin|milloin sattu*" "odot* ... tuskal*"
not "varaam*|varata|ajanvara*|soitt*|parkki*|kirjautu*|jonot*|odott*|saaminen|sovel*|netti* ... tuskaa" "kenkä purist*"
not "löyty*|järjesty*|suju*|hoitui|onnistui kivutt*" "@neg ... enää kipua|kipuja|särkylää*|kipulää*" "maks* ... kipeä*"
not "vain|pelkkä*|pelkän|pelkkää särkylää*" "hinnat|hinta|lasku ... kirpai*" "itkevä* ... rauho*|rauhoi*"
not "kukkaro* ... kirpai*" "@neg|ei enää vihlo*" "määrä* särkylää*" "naur* ... silmi*" "oli hellävarai*"
not "ei edes kosken*" "kirpai* kukkar*" "valit* kivusta"

# ---------------------------------------------------------------- Pelko
topic dental_fear
ahdist* arka arkaili* arvelut* esilääk* *fobi* *foobi* hammastrauma* hermoil* hermona hermor* hermostu* hirvit* jännit*
ilokaasu* jännäs* jännät* *kammo *kammoa kammoan *kammoi* kammoks* *kammon *kammost* kammot* karmaisee karmi kauhist*
kauhu* kavahd* kylmänhi* nieleskel* nukutushamm* panii* panikoi* *pelko* pelkuri* pelkuruu* pelkäs pelkäsi* *pelkää*
peloi* pelok* *pelon *pelost* *pelot pelot* pelänn* pelästy* pelät* perhosia puntit rentoutu* rohkeaksi rohkeu* trauma*
säikähd* säikäht* traumo* tuskanhik* tutis* tärisin uskal* vapisin "itke*|itkin|itkien & hammaslääk*|hammashoi*|pist*"
"hammashoit*|hammaslääk*|tuoli* ... vaikea paikka|asia" "kestä*|siedä*|sietä* & neul*|piik*|pora*" "rauhoittava* lääk*"
"huono*|ikäv*|kamal* kokemuk* ... hamma*" "itku|itkua ... kurkus*|aulas*|tuoliss*" "pyörr*|pyörty* & neul*|piik*|pist*"
"hamma* ... huono*|ikäv*|kamal* kokem*" "hien|hiki ... pintaan|otsal*|valui" "kädet|käsi & hiko*|hiess*|täris*"
"sydän & hakkas*|pamp*|tykyt*" "kestän*|pysty* avata suut*" "polvet ... loukkua|täris*" "vältel* ... hamma*|käyn*"
"huonosti nuku* ... ennen" "vapisi*|tärisi* tuoliss*" "poran ääni|ääntä|haju" "inho*|kamal* & neul*" "sydän kurkussa"
"valvo* ... hamma*" "karvat pystyyn" "päästä karkuun" "itku kurkussa" "vatsanpohj*" "täris* kuin" "kylmä hiki"
not jännitysnisk* jännityspää* lihasjännit* paniikkihäir* pelata pelataan pelatt* syöpäpelko* traumapol* traumatol*
not "summa*|loppusumma*|hinta*|hinnat|lasku* ... hirvit*|säikäh*|kauhu*|pelot*" "nuori|kandi|@staff oli hermostu*"
not "juosta|hyppiä|liikkua|nostaa|kävellä|urheilla|rasittaa & uskal*" "uskal* kert*|kysy*|puhu*|sano*|suosit*|naura*"
not "paniikkikoht* ... vähen*|harv*|loppu*|poissa" "hartia*|niska*|lihak*|selkä* & rentoutu*" "kehu* ... rohkeu*"
not "ku|kuin|kun|mitä pelkäsin"
$lexicon$) on conflict do nothing;
