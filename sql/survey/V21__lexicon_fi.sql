-- The lexicon of Finnish comments that comes with the survey.

insert into survey.lexicons (name, version, in_use, note, rules) values ('fi', 1, true, 'Comes with the survey.', $lexicon$
# Suomenkieliset palautteet: mistä potilas puhuu.
# Aihe on mukana, kehuttiin tai moitittiin sitä ("ei tarvinnut odottaa" on odottamista).
# Sanan vartalo ja tähti; astevaihtelusta molemmat asteet (pelko, pelon). Puuttuvat pisteet (laakari) löytyvät
# itsestään. Sanaryhmät ovat alussa, kunkin aiheen alla ensin sanat aakkosittain, sitten sanaparit pisimmästä
# lyhimpään, lopuksi poikkeukset.
language fi
# ihmiset
set doctor *lääkäri *lääkärin *lääkärit *lääkärini *lääkärillä *lääkäreitä *lekuri* tohtori* hammaslääk* hamppari*
set doctor *kirurgi* *ologi* gyne* *psykiatri* ortoped* spesialisti* dosentt* asiantuntij* fyssari* fysio fysiotera*
set doctor *terapeut* naprapaat* osteopaat* kiroprakt* *hieroja* *hygienist* optikko* optiko* tutkija* radiolog*
set doctor näytteenottaj* laborant* ultraaj*
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
set quite hyvä* kiva* mukava* kallis* hyvin usein monta paljon vähän pitkä* iso* huono* nopea* outo* hauska* huolimat*
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
set thing testi* raskaus* hammashoi* pääsi* lukea hoitaa yllä*
# aika
set minutes min minuut* h tunti tunnin tuntia tunnit tunteja tunniksi tunnissa vartti vartin varttia vartissa
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
set ill suonikohj* palovam* nyrjähd* revähd* kolotu* kramp* suonenve* anemia* jäykkyy* tunnotto* ärsyty* nielu*
set cure hoito hoidot hoidosta hoidon hoitoon lääke lääkke* lääkity* kuuri* antibioot* *leikkau* toimenpi* terapia*
set cure kortisoni* pistos* hieronta* hieronna* käsittely* kuntoutu* fysioterapia* voide voite* jumppa* pilleri* salva*
set cure *hoidolla akupunkt* laserhoi* juurihoi* operaatio* unikoulu* kuulolait* proteesi* tukisi* silmälas* pohjall*
set cure purentak* rohto rohdot tipat tippoja unilääk* insuliini* blokad* rasvaus rasva rasvat lasit
set gone hoidet* kohdallaan ohi poissa pois loppu* lopahti hävi* häip* kato* kados* hellit* helpott* laski laskenut
set gone laskee lähti lähtenyt lähteneet väisty* vähen* taltt* rauhoittu* asettu* kuriin kurissa hallinna* selätet*
set gone haihtu* laantu* parani* parane* parantu* kunnossa korjaantu* korjattu lievit* lieven* helpotus unohtu* poistu*
set gone lakka* lakan* taittu* pienen* suli tiessään muisto* historiaa nollissa tasaantu* pysyy pysynyt
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
set place hammashuoltoon gynelle päivystykseen psykologille asiakkaaksi
set where vastaanotolla hoidossa lääkärillä lääkärissä lekurilla tutkimuksissa hammaslääkärillä hammaslääkärissä

# ---------------------------------------------------------------- Odottaminen
topic waiting
@quick aamuyö* aikataulu* ajalla* ajoissa etuaja* hidas* hita* hujauk* ikuisuu* istuksi* istuskel* iäisyy* jonnot*
*jono jono* *jonoja *jonon *jonoo *jonossa *jonot *jonott* *jonotu* kauemmin kellolleen kellontark* kärvist* kökit*
kököt* laahus* lojua* lojui* matel* minuutilleen minuutintark* myöhäs myöhäss* myöhäst* nopiaa nopiasti noppee* notku*
norkoil* numerolap* odot* oota* ootel* ootet* ootin ootta* oottel* pikavauh* pitkitty* puolilleö* ripeesti ripeys* tovi
ripeyttä ripsak* ruuhk* salaman* seiso* sekunnilleen sujahd* sutjak* tovin tuntik* tuntit* tuokio* täpötäyn* täsmäll*
vartom* vartoo* vauhdik* vauhdilla venaa* venai* venat* ventail* ventta* venäht* verkkai* viipymät* viive viiveen vuoro
viivei* viivet* viivy* viiväst* vuoroa* vuorolap* vuoron vuoroni vuoronumero* vuoroo yliaika* yömyöh* äkkiä
"@minutes & aula*|käytäv*|odotus*|päivysty*|istu*|makas*|makaa*|meni|kului|vierähti|kest*|penk*|myöh*|jäljessä"
"pääs* & suoraan|samantien|heti|jonottamatta|ajallaan|ajoissa|aikaisem*|aiemmin|sisään|sisälle|sisäänki*" "kello ehti"
"heti|suoraan|samantien|ripeästi|nopea* & sisään|sisälle|kutsut*|huudet*|vuoro*|huoneeseen" "@minutes yli|päästä|ennen"
"@minutes & sohva*|eteise*|tuolissa|ihmetel*|tuijot*|hukkaan|ulkona|kuluttua|jälkeen|vuoro" "nimi|nimeä|nimeni huude*"
"meni|vierähti|kului|tuhraan* koko|puoli|lähes päivä*|aamu*|ilta|yö|aamupäivä*|iltapäivä*" "ulkona|valmis ... @minutes"
"@neg ... kerenny*|kerin*|kerenn*|ehdi*|ehtin*|kerk* ... istu*|istah*|odot*|penk*" "ennen aikojaan|sovit*|varat*|aikaa"
"saman tien & sisään|sisälle|kutsut*|huudet*|vuoro*|huoneeseen|otettiin" "nimi*|numero huudettiin|huudetaan|kutsuttiin"
"ajasta|ajoista|ajassa|kellonajasta ... pidet*|pysy*|pitiv*|lipsu*" "sovit*|varat*|annet* aika|ajat piti|pitivät|pitää"
"ajat|aika|vastaanot* & laahaa*|laahas*|venyi*|venyy|valu*|ryöms*" "ehdin|ehti*|ehtin* ... istua|istahtaa|lukea|nukah*"
"päivysty*|ensiavu*|koko & vierähti|vierähtä*|roik*|aamuun|yöhön" "kest*|meni*|menn* ... kauan|pitkään|ikuis*|kauemmin"
"odot*|kest*|meni|menee|istu*|jonot*|viipy*|vei|vie kauan|kauaa" "koko päivä|aamu*|ilta|yö meni|tuhraan*|tärvään*"
"kerkesi*|kerkes|kerkeä* ... lukea|istua|miettiä|nukah*|vanheta" "odotus*|aula*|päivysty* ... vierähti|hetki|tovi"
"liian|turhan|kovin|niin|tosi|yhtään|@neg|aika kauan|kauaa" "aula*|käytäv*|odotus*|päivysty* & istu*|makas*|makuut*"
"hetkessä valmis*|ohi|sisään|sisälle|läpi|ulkona" "yli ... ajan|aikani|varatun|sovitun|aikataulun" "aika* ... jäljessä"
"aika|ajat piti|pitivät|pitää paikkansa|kutinsa" "homma|käynti|kaikki hoitui|ohi ... minuutissa" "pääs* ... saman tien"
"istu* ... koko|puoli aamu*|ilta*|yö*|päivä*" "kauan|kauaa odot*|jonot*|kest*|istu*|meni" "pääsin|pääsimme|otet* vasta"
"otet*|ihmi*|potila*|muut|muita ennen @me" "istuttiin|istu* ... eikä mitään tapah*" "vasta iltapäivällä|illalla|yöllä"
"otettiin heti|suoraan|samantien|saman" "aika* & venyi*|kului|vierähti|matel*" "meihin|minuun|asiakkaisiin ... ehdi*"
"@minutes ... valmis|valmista|ulkona" "siellä|siinä|paikalla ... @minutes" "@neg ... menny*|mene* ... @minutes"
"olin|oltiin jo|heti sisällä|ulkona" "sovittu*|varattu* aikana|aikaan" "koko päivä*|yö*|ilta* päivysty*" "kellon lyöm*"
"suoraan piikille|hoitoon|kuvaan" "sovit*|varat*|annet* ... myöh*" "tasan|tarkasti kello|klo" "@minutes ... ennen kuin"
"numero* & taulu*|vilaht*" "pidempään|kauemmin kuin" "alkoi|alkaa tasan|heti" "labra*|näyttee* pääs*" "etukäteen otet*"
"pääs* ... välittömäs*" "ovi aukesi|avautui ja" "suoraan|heti labra*" "etan|etanan vauhti*" "nopeasti ohi|läpi"
"jäljessä aikatau*" "nime* ... kuulun*" "tunti* toisensa" "myöhemmin kuin" "sisään ja ulos" "odotutt* its*"
"ei ... kauaa" "yli @minutes" "puoli päivää" "ketään muita"
not aikatauluihin* aikatauluuni hoitojon* leikkausjon* odotettua odottaisin odottamaton odottamatto* odottav* odotuks*
not odotusaula* odotushuone* odotuspenk* odotust* puhelinjon* terapiajon* "pyörätuol*|rollaat*|vaunu* ... pääs* sisään"
not "@quick & @time|aikoja|lääkäri*|lekuri*|hoitoon|vastat*|vastau*|tulok*|toipu*|paran*|soit*|*netti*|internet*"
not "@quick & apu|avun|apua|ohi|löysi*|löyty*|tajus*|diagn*|vaiku*|helpot*|reagoi*|oire*|lausun*|resept*|yhtey*"
not "tutkimus|tutkimuk*|käynti|hoito|toimenp*|tapaaminen|leikkaus|operaatio kest*|oli|ohi ... @minutes" "@quick kotiin"
not "ajanvara*|automaat*|järjestel*|netti*|puheli*|sovel*|sivu*|yhtey*|toipu*|paran* & hidas*|hita*" "aikataulu* sopi*"
not "odot* ... last*|lapsen|esikoi*|vauva*|enemmän|innolla|mielenkiin*|että|lausun*|*tulok*|jatko*" "@quick ... lähet*"
not "@queue ... *lääkärille|*lääkäriin|leikkau*|tutkimu*|hoitoon|fysio*|terapia*|poliklin*|psyk*" "@quick tapa*|keino*"
not "ajoissa & hoito*|hoidon|hoitoon|peru*|diagn*|löyd*|huom*" "odotus*|aula*|käytäv* ... istuimi*|istumapaik*|tuole*"
not "chat*|viest*|takaisinsoi*|soitto*|puhelu* ... @quick" "*viesti*|muistut*|kutsu*|lähete|ilmoitus ... ajoissa"
not "ketään muita ... saanut|tavoit*|kiinnost*|suosit*" "eteni|edet*|edettiin|etenee ... hitaasti|rauhal*"
not "@quick ... vastaanotolle|leikkauk*|tutkimuksiin" "puhelim*|linj*|luuri*|langoil* & jonot*|odot*" "@time ... odot*"
not "sisään|sisälle ... pyörätuol*|rollaat*|vaunu*" "itse|kun|kun|vaikka myöhästyin|myöhästyimme" "mitä|mitään odottaa"
not "ajansaan*|hoitoonpää*|hoitoon* ... @quick" "puhelin*|linjo*|linja*|luuri* & @minutes" "*tulok*|lausun* ... odot*"
not "odotus*|aula*|käytäv* ... viereen istu*" "tulok*|vastau*|lausun* & viivy*|viivä*" "@staff ... nopea|ripeä|sukkela"
not "istu* puhelinjon* koko aamu*|päivä*" "lääke*|kipulää*|särkylää* ... myöh*" "odotin enemmän|muuta|pahem*|parem*"
not "nopea* ja tarkka|taitava ... näyt*" "*tulok*|lausun*|vastau* ... kauan" "istu* ... viere* ... yötä|päivän"
not "täsmälleen mitä|mikä|missä|oike*" "lähet*|kutsu*|kirje* ... @quick" "puhel* ... @minutes ennen kuin"
not "viivy* & *lausunno*|*lausunto*" "pääs* ... heti huomen*|aamu*" "@quick ajansaan*|hoitoonpää*" "@queue ... @months"
not "soit* ... @minutes päästä" "rankka|raskas|pitkä vuoro" "kuin|ku|kun|mitä odotin" "*soitto*|soit* & odot*"
not "toivu*|toipu* & @quick" "kahvi* olis* ... odot*" "pääsy kest* ... kauan" "@staff toimi* ripeä*" "puhel* ... jono*"
not "puhel* ... @minutes" "@months ... @queue" "odot* ... @months" "@months ... odot*" "vuoronumeroaut*" "osa* odottaa"
not "puhel* ... kuin" "numero jonossa" "itse myöhäs*"

# ---------------------------------------------------------------- Ajan saaminen
topic booking
aamuai* aikavara* aikoihin aikoj* ajanperu* ajans* *ajansaan* ajanvaih* *ajanvara* ajat buuka* ennakkovara* etäaikaa
etäaikoj* *hoitoai* hoitojon* hoitoonpääs* hoitotakuu* huomiseksi huomiselle iltaai* iltaaja* iltapäiväai* jonotuslis*
iltavastaanot* keskiviikolle kiireaika* kiireaja* kiirevastaanot* käännytet* lauantaiai* lauantaille lauantaivast*
leikkausjon* *lliaika* *lliaja* maanantaiksi maanantaille nettivara* *ottoaik* perjantaiksi perjantaille perua peruutin
peruutti* peruutuks* peruutus peruutuspaik* *riaika* *riaiko* *riaja* saatavu* siirtoaika* terapiajon* *tiaika* *usaja*
tiistaiksi tiistaille torstaille tuplavar* *usaika* *usaiko* vapaita varaam* varasi* varattavis* varauk* varaus *ysaja*
varausjär* varausoh* varaussiv* varoitusaj* vastaanottopaik* viikonloppuai* ylihuomise* *ysaika* "vapaa* & vastaanot*"
"väliin|rakoon|raosta|raoista & pääs*|sain|saatiin|mahtu*|mahdu*|mahut*|livah*|otet*|sopi*|sujau*|ujut*" "@time & @get"
"jono*|jonot* ... *lääkärille|*lääkäriin|leikkau*|tutkimu*|hoitoon|fysio*|terapia*|poliklin*|psyk*" "aika oli *sopiva*"
"samalle|samaksi|huomiselle|huomiseksi|ylihuomiselle & löyty*|järjesty*|onnistu*|sai*|pääs*" "lista*|listat ... täynnä"
"vasta ... *kuussa|*kuulle|syksyllä|syksylle|keväällä|keväälle|talvella|kesällä|joulun" "aika tuli*|tulee|kuulu*|irto*"
"*vastaanotto*|*leikkau*|käynti*|toimenp*|kuvau*|kontrolli* & perut*|peruu*|siirret*" "@time *ollut|ollu|ole|oo|löydy"
"samana päivänä|aamuna|iltana & mahtu*|mahdu*|väliin|vastaanot*|löyty*|järjest*" "siirto & onnistu*|suju*|tehtiin|piti"
"kahesti|kahdesti|monta|monesti|taas|kolmesti ... siirt*|siirret*|perut*|peruu*" "ei päässyt|päässy|pääse ... lääkäri*"
"soitin|soitto* ... olin|oltiin|istuin|makasin ... @where|vastaanotolla" "ilta|aamu|neuvola|kontrolli|etä|labra @time"
"samaksi|samalle|seuraavaksi|seuraavalle|ensi päivä*|viiko*|aamu*|kuu*" "odot* aikaa|vapaa*|kutsu*|leikkaus*|leikkauk*"
"viikon|viikkojen|kuukauden|kuukausien|kuun|kk|päivän|vuoden päähän" "@reach & samana|seuraavana päivänä|aamuna|iltana"
"mahdu*|mahtu*|mahtuun|mahduin & vastaanot*|lääkäri*|väliin|listal*" "perutusta|perutuista|peruutetusta ajasta|ajoista"
"päästä|pääs* nopeammin|aiemmin|huonosti|hyvin|helposti @place" "lähet* & käsitel*|käsittel*|viipy*|kateis*|läpi|lähti"
"kutsu*|kutsua & tuli|tullut|kuulu*|saapu*|viikko*|@weeks" "seuraava*|ensimmäi*|lähi* & vapaa*|ensi|kuuh*|aika|ajat"
"@weeks|*kuulle|*kuulla|*kuuhun|syksy* & @reach|vapaa*" "@time & aikaisem*|aiemm*|myöhäisem*|nopeamm*|pikai*"
"vaikea*|helppo*|mahdot*|hankala*|ei|voi päästä" "kellonai*|kellonaj* & valita|sopi*|vaiht*|saa*" "ei ... @time jälj*"
"kontrolli*|jälkitarkas* & sovit*|saatiin|sai*" "sain|saatiin lääkärin ... saman|heti|päivä*" "@months ... jono*|odot*"
"@easy|nopeasti|näppärästi varata|varattav*" "lähet* & @weeks|jumi*|jono*|hukk*|palaut*" "ei|eikä otettu|oteta vastaan"
"siirret*|siirty* ... toise* päivä*|viiko*" "itse valit* ... päivä*|aja*|aika*|kello*" "jono*|jonot*|odot* ... @months"
"pääs* ... tänään|huomen*|tunnissa|tunnin" "saman|seuraavan päivän aika|ajan|aikoja" "@time & nopeemm*|aiemp*|aikasem*"
"@easy saada|saa|sai lääkäri*|hammaslää*" "ajankohta* & löyty*|sopi*|vaiht*|siir*" "samalle|samaksi ilta*|iltaa|ehtoo*"
"aika*|aikaa|ajan & etsit*|etsi|etsivät" "varata|varaaminen|varaus oli|on @easy" "lääkäri*|hammaslää* ... @easy saada"
"kuukauden|kuukausien|kk päässä" "oli perunut|perunu|peruuttanut" "varaus* & kado*|löyty*|hukk*" "aikoja ... yhdist*"
"aika* peruu*|peruun*|peruttu" "tarjo* ... lääkäri*|@weeks" "aika ... merkitty|merkattu" "olin|oltiin jo|heti @where"
"ajan saami*|saanti*|saada" "@easy oli|on ... varata" "varata|varaaminen @easy" "aika ... @weeks päästä" "@weeks jono*"
"@weeks päästä ... aika" "@place ... päästä" "@time ... valit*" "ajan itse valit*" "ei mahdu|mahtun*" "aikaa ... odot*"
"aika ... päähän" "@reach & @place" "täynnä viikko*" "aikaa & kuulu*" "aikaa millään" "sopiva* väli*" "päästä @place"
"pois jonosta" "aika vasta"
not jonotusai* jonotusaja* loppusaik* odotusai* odotusaja* raskausai* *usajat* vapaaai* "varattu aika* ... mutta|vasta"
not "ajanvarauksen setä|täti|tädi*|hoitaj*|ihmi*|nainen|naise*|rouva|henkil*|virkail*" "saa|sai|joutu* odot* ... aika*"
not "@reach & ilman|viivy*|odot*|minuut*|sisään|sisälle|ajallaan|ajoissa|suoraan" "@staff antoi|otti|varasi ... aikaa"
not "@place & ilman|viivy*|odot*|minuut*|sisään|sisälle|ajallaan|ajoissa|suoraan" "aika oli varattu ... mutta|vasta"
not "@get ... aikaa kert*|kysy*|puhu*|jut*|kuun*|kulumaan|tutust*|vasta*|miett*" "@reach|@place ilman|jonottamatta"
not "vaikea*|helppo* päästä ... pyörätuol*|rollaat*|vaunu*|autolla|bussi*|sisä*" "varata uusi|uus|uuden aika|ajan"
not "*hoitajalla|*lääkärillä|lekurilla|hoitsulla|heillä|hänellä ... aikaa" "sovittu|sovit*|varat* aika ... paik*|piti"
not "tulok*|vastau*|lausun*|takaisinsoit*|soit*|puhel* ... odot*|jono*" "pyörätuol*|rollaat*|vaunu*|autolla ... päästä"
not "sisä*|perille|ulos vaikea*|helppo*|mahdot* päästä" "päästä ... pyörätuol*|rollaat*|vaunu*|autolla" "@reach töihin"
not "olin|oli|olimme varannu*|varattu* ajan|aika" "@reach|@place ... ilman jono*" "mulle|minulle löyty* aikaa"
not "ajassa|ajallaan & @get" "lähet* ... palautetta" "aika @quite ... @get" "@get ... aika @quite" "pääs* eroon vuos*"
not "ajat laaha* ... @get" "tulevat ajat selkeä*" "@staff löyty* aikaa" "sovittu* ... aikaan" "@reach jonottamatta"
not "on|oli aika varattu" "lomak* ... mahtu*" "ennen aikojaan" "varattu* aika*" "yli ... ajan" "@reach eroon"
not "aika @quite" "saa* aikaan" "sai* aikaan" "iät ajat"

# ---------------------------------------------------------------- Kohtaaminen
topic encounter
aidosti aikaansa aito alent* aliarvio* alistav* ankara ankaralta anteeksipyyn* arroga* arvokkaasti arvostan arvostav*
arvoste* arvostus* asenne asennetta asennoitu* asentee* asiakaslähtö* asiakaspalvelu* asiakasystäväl* asialli* asiaton
asiattom* aurinkoi* auttavai* avulia* empaat* empati* energinen energis* enkel* epäasial* epäempaat* epäinhimil* halasi
epäkohtel* epämiellyttävä* epäystäv* esittäyty* etäinen halailu* halaus* haluton haluttom* halveer* halveks* hapan
happam* hassutt* haukku* haukut* hauska* hellä* henkilökemi* herrasmie* herttai* hienotun* hienovarai* hihit* holho*
hoppu* hoput* hosu* huippuh* huippuporuk* huipputiim* huipputyyp* huokai* huolehdi* huolehti* huolenpi* huolta huomioi*
huomaavai* huomautel* huomioon huonotuuli* hurmaav* huumor* huusi* huutami* hymy* hyväksy* hyvänt* hyväsydämi* häpeä*
häiritsen häiritsisin häiriöksi häpäis* hätiköi* hätist* hätäi* hävet* höpis* höpöt* höveli* höyst* ihana* ihani* iloi*
ihastut* ihmisarvo* ihmisenä ihmislähei* ihmisläm* ikävästi ilkei* ilkeä* ilkku* ilmeet* inhimilli* innoton ivalli*
jaaritel* joustavuudesta juoru* juro juroa jutel* jutte* juttukaver* juttut* jutus* jämpti* jämäk* jääkyl* jäätävä*
kannust* karski* karu katse* kauniisti kelloa kelloo keskeytt* kiinnostunei* kiinnostunut kiinnostus* kiintyny* kiire*
kilti* kiltt* kiukku* kiukut* kiva kivaa kivaht* kivaks* kivan kivasti kivat kivoi* kivoja klovni* kohaut* kohdataan
kohdatt* kohdel* kohtaam* kohtasi* kohtel* komentel* kommentoi* kontakti* koppav* korrekti* kuitataan kuitattiin kuultu
kuitattu kuittail* kultai* kunnioit* kuulluks* kuunnel* kuunte* kyllästyn* kylmäkisk* kysymättä kyyni* kärsimät* kätel*
kärsiväl* käskyttä* kättel* käyttäy* käytök* käytös käytöst* lapsirakas lapsiystäv* leikkimieli* leikkisä* leimaa*
leimat* lempe* leppeä* leppois* letkau* leuhka* leväper* liukuhihn* lohdut* loukat* loukkaa* luontev* luotettav* lämmin
luottamuksel* luottamus* lupsak* luulosair* luulotauti* lyhytsanai* lähestyttäv* lämminhenk* lämmintä lämmöllä lämpimi*
lämpimä lämpimän lämpimänä lämpimät läppää läsnä* maanlähei* mahtail* marmat* miellyttä* mitätöi* moikat* moikkas*
moitti* moukkam* mukava* mukavi* mulkoil* murahd* muraht* murjott* myötäel* myötätun* määräil* naamalla naljail* naura*
naures* naurett* nauroi* nenäk* nihke* nokkav* nolas* nolat* nolott* nuiva* nuivi* nyre* nyrpe* nähdyksi näsäv* pahoit*
nöyryyt* olankohau* omistautu* pahantuuli* painostet* pakotet* pallotel* palveli palvelivat palveltiin palvelual*
palveluasen* palveluhenk* palvelunhal* piittaama* pilkalli* pilkat* pilkka* pirte* poissaolev* pojittel* positiivi*
potilaslähtö* puheliai* puhelias* puhute* puhuttel* puuskah* pyörit* rasist* rauhal* rauhassa rauhoit* rauhotel* rennon
rauhott* rehelli* reipas* reippa* rennosti rennot rento rentoa rentoja rentoutettua rentoutumaan rohkais* rumasti
rupatt* röyhke* saarna* sanavalm* sarkas* silitt* sinutt* sivuut* stressaantun* suhtautu* suloi* suorapuhei* supat*
suorasanai* suunvuor* sydämelli* sydänlämpi* syliin sylissä sympaatti* sympp* synkkas* syrji* syyllist* tahdik* taputt*
tasaverta* teititt* terveh* tervetull* tiukk* tiusk* todesta toivotel* toivotti* tokais* topakk* tosissa* tsemp* tuhah*
tuima* tukea tukena tukivat tunnelma tunnelmaa tunnelman tunteet* tuominnu* tuomit* turvalli* turvassa tyly* tympe*
tympi* tympä* tytöttel* tyyni tökerö* töksäht* töksäyt* tölväi* töyke* töykk* uhkail* vaitonai* vaivaksi vaivautun*
vakavasti valloittav* vastahakoi* vieraanvarai* vihai* viileästi vilpit* vinoil* virnuil* vitsai* vitsej* vitsi* vähät*
vittuil* vittumai* väheks* välinpitämät* välitet* välittämi* välittämättä välittäv* välitön yksilöl* yksilönä ylenkat*
ylihuole* ylimieli* ylpeä ymmärrystä ymmärtämys* ymmärtäv* ynse* yrmeä* yrmy* ystävyys* ystäväli* ystäväll* äidilli*
äksy* äkäi* äreä* ärsyynty* ärtyi* ärtyn* ärähd* ärähti äyski* äyskäh* äänensäv* "asiani|vointini|tilanteeni kiinnos*"
"kuin|niinku ihmi*|pikkula*|lapsel*|lasta|numero*|ilmaa|robot*|roska*|eläin*|idioot*|tyhmä*|rikolli*|esine*" "ja avoin"
"käski*|käskettiin|käskivät ... olla|hiljaa|rauhoittu*|lopettaa|häipy*|lähteä|ryhdist*|laihdut*|odottaa" "paras @carer"
"näpyt*|näpytt*|naput*|hakkas*|räpl*|räpläs*|selas* & kone*|tietokone*|näppäimis*|puhel*|kännyk*" "tunsin|tuntea itse*"
"auttoi|autet*|auttoivat & takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|ylös|sängy*" "pidin|tykkä* ... @staff"
"@carer & plussa*|ykkönen|ansait*|kiito*|kiitok*|kehu|kehu*|parhaut*|hatun*|papukai*|kymp*" "hyvässä huomassa|hoivassa"
"@staff|hän oli|on|olivat|ovat|vaikutti|tuntui @very|hieman|vähän|kovin|jotenkin @manner" "@staff|hän ... @neg suostu*"
"vaimo*|mies|miehe*|isä|isän|puoliso*|omai*|läheis*|saattaja* & mukaan|mukana|huomioi*" "@staff ... huusi|huut*|tylyt*"
"*hoitajalla|*lääkärillä|lekurilla|hoitsulla|heillä|hänellä|henkilökunnalla ... aikaa" "nimellä|nimeltä & kuts*|puhut*"
"minun|mun|lapsen|omaan|omassa|potilaan|asiakkaan tahtiin|tahdissa|tahdilla|ehdoilla" "uskal* kert*|kysy*|puhu*|naura*"
"omalääkär*|omahoitaj*|hän|lääkäri & tuntee|tunsi|tuntenut|muisti|muistaa @me" "kysel*|kysy* ... voin*|miltä|jaks*|@me"
"olevani|olin|olen|vain taakka|riesa|vaiva|vaivaksi|häiriö*|tiellä|ylimääräi*" "sai* moitteita|haukut|huudot|satikutia"
"apu*|apua|avun & vastaanot*|tädi*|virkail*|vahtimes*|aulas*|tiski*|eksy*" "@carer oli|on|ovat|olivat @very @good|@bad"
"tahtiin|tahtiini|tahtiinsa|tahdissa|tahdissani edet*|mentiin|tehtiin|ja" "leikki|leikkivät|leikit* & kans*|@me|lapse*"
"puhu* & miehelle*|vaimolle*|puolisolle*|saattaja*|tyttärelle*|pojalle*" "kiito*|kiitok*|halaus|hatunnosto @staff|*lle"
"oltiin|ollaan|olivat|oli ... @me ... hyviä|hyvä|ilkeitä|kilttejä|töyk*" "sanottiin|tokais* ... tulit|valit*|kuvitt*"
"haki|toi|antoi|ojensi ... peiton|vettä|mehu*|nenäliin*|tuolin|tyynyn" "kysel*|kysy* ... pärjä*|kaikki hyvin|kunnossa"
"avoin|avoimen|avoimet|avoimia @staff|ja|ilmapii*|keskust*|vuorovaik*" "vaivaudu*|vaivautu* ... kats*|tule*|vasta*"
"osata|osaa|osasi|osas|osat*|osattiin & olla|lasten|lapsen|lapsi*" "@good|@bad ilmapii*|tunnelm*|asenne*|fiili*|kemia*"
"aikaa kert*|kuun*|kysy*|potil*|riitt*|vasta*|jut*|puhu*|kohda*" "oltiin|ollaan @nice|ystäväl*|tyly*|kärsiväl*|kohtel*"
"@staff|hän oli|on|olivat|ovat|vaikutti|tuntui|olikin @manner" "@good|@bad palvel*|asiakaspal*|vastaanoto*|vastaanotto"
"tarjo* ... vettä|kahvi*|mehu*|teetä|peiton|peittoa|nenäliin*" "kuin|ku oma|omalla|omat mummo|mummi|äiti|perhe*|kotona"
"ei|eikä edes katso*|kats*|nostan*|sanon*|tervehti*|moikan*" "ei|eikä|ettei ... kiinnosta*|viits*|jaksan*|halun* kuun*"
"tuijot*|kats* & kone*|ruutu*|näyttö*|näytöstä|tietokone*" "@staff|hän|kohtelu*|vastaanotto oli|on|tuntui ... kylmä"
"@carer & huippu|kulta*|kullan*|aarre*|helmi|helmiä" "kysel*|kysy* ... sattuu*|tuntuu*|ookko|onko kaikki" "sai ajatuk*"
"jaksoi|jaksaa & vasta*|toistaa|selit*|kuun*|hymy*" "jut*|tarin*|puhua|keskust* ... kans*|mukav*|muka*" "kemia* kohta*"
"puhu* & ohi|päälle|keskenään|kuin|alent*|nenäk*" "käsitel* & hellä*|kauniisti|varov*|last*|vauva*" "@good|@bad @carer"
"puhu* ... minusta|meistä ... kuin|ikään|kolman*" "avoimesti & puhu*|keskust*|suhtau*|kohda*|kert*" "kehut ... rohkeu*"
"@staff|hän oli|olivat|ollut avoin*|avoimia" "@carer oli|on|ovat|olivat|ollu @good|@bad" "näk* ... koko perhe*|ihmisen"
"tauko*|tauon & piti*|pidet*|pitä*|antoi*" "luotto*|luottamus syntyi|säilyi|katosi" "huonolla|hyvällä|pahalla tuulella"
"@neg|kukaan ... huomannu*|huomioi* @me" "kysy* ... toivo*|halua*|mielip*|lupa*" "lapsi|poika|tyttö viihty*|innostu*"
"vaiva*|oire*|huol*|kipu* ... kuittas*" "@neg halut*|halunnu* ... kuulla|kuun*" "@good|@bad ja|sekä @manner palvel*"
"muist* ... minut|mut|meidät|nimeni" "tuntee ... taust*|histori*|tilant*" "@neg ... päätä nosta*|katsekontak*"
"otettiin|ottivat|otti ... vastaan" "kukaan ... kats*|terveht*|kysyny*" "joudu* & anel*|kerjä*|kinua*|anoa" "ei uskot*"
"sano* ... päivää|moi|huomenta|hei" "@neg anta* ... selit*|puhu*|kert*" "@good ja|nuori|vanha|uusi @carer" "sai* puhua"
"esittele*|esitel*|esitteli* its*" "kuin kotona|kotiinsa|vanha tuttu" "puhu* ... huonoa|huonosti suomea" "helppo puhua"
"reilu ja|meininki|kohtelu|@staff" "ymmärs* ... tilan*|pelko*|huol*" "ohitettiin|sivuut* & minut|olin" "kuultiin & @me"
"ei antanut|annettu|saanut puhua" "sai* ... itse päättää|vaikuttaa" "palvel* oli|on @very @good|@bad" "lapsen ehdoilla"
"usko|uskonut|uskonu|uskottu @me" "mene*|maltt* ... maltt*|hermo*" "sama* @staff & aina|joka|kerta" "anteeksi ... pyy*"
"tuki & koko|minua|meitä|hyvin" "minua|mua|meitä ... uskottiin" "potilaan|minun|mun|meidän yli" "pään|pääni|päänsä yli"
"tultiin|tuli|tulivat vastaan" "@staff|palvel* pelaa*|pelas*" "uskottiin|uskoi|uskoivat @me" "hyvissä käsissä|huomassa"
"luuri*|puhelim* ... korvaan" "oon|vaan taakka|riesa|vaiva" "@neg ... nähty|nähdä ihmis*" "aina|joka|kerta eri @staff"
"luotto*|luottamus & @staff" "@manner ja @manner @staff" "palvel* oli|on @good|@bad" "@staff ymmärsi|ymmärsivät"
"laulo* ... vauva*|lapse*" "omaan tahtiini|tahtiinsa" "muistaa|muisti ... nimen" "käte* ... olkapää*|olal*" "sai* keh*"
"yksi|pelkkä|vain numero" "hymy huulilla|herkässä" "jätet*|jäin ... yksin" "kiito* ... palvelusta" "kehu* ... las*|@me"
"mukava*|kivaa juttel*" "taikoi ... @time|ajan" "@me & unohd*|laimin*" "otti|käyt* ... aikaa" "eri @staff joka|aina"
"minut otet*|otettiin" "kiinnit* & huomiota" "kats*|vilku* kello*" "@neg ... kiinnosta*" "potilas on ihminen"
"@staff antoi aikaa" "puhui ... puhelim*" "palvel* @good|@bad" "löi|lyötiin luuri*" "pide* ... kädestä*" "muist* nime*"
"esitteli* itsensä" "pit* ... kädestä*" "hyvä mieli @staff" "riitt* ... aikaa" "naputel* & kone*" "@staff hermostu*"
"@staff & vaihtu*" "aikaa ... kertoa" "annettiin aikaa" "teki* kaikkensa" "kats* & silmiin" "@staff & tuttu*"
"annettiin tilaa" "halu* ... eroon" "hyvällä tuulel*" "auttava* henk*" "kädestä kiinni" "oli* ... aikaa" "uskot* minua"
"@manner @staff" "ammuttiin alas" "ymmärs* minua" "pyy* anteeksi" "aikaa ... @me" "puhua loppuun" "uskomaan its*"
"tuttu* @staff" "miltä tuntu*" "löyty* aikaa" "korott* ään*" "loukkasi @me" "samaa kieltä" "tunsin olo*" "pään nyökk*"
"ei välitt*" "@me huude*" "oma itseni" "kämmenellä"
not hauskaa huomioitava* huusin häpeäisi* hätäkes* hätänum* hätäpuh* häveliä* hävetkää katsel* kiireaika* kiireaja*
not kiireelli* kiirevast* kommentoitav* kontaktilin* kuuntelin käyttäjäystäv* mukavammat rauhoittavaa rauhoittavia
not tiukka* turvallisuu* uskottav* valittam* ympäristöystäv* "mukava|kiva|ihana oli|on asioida|käydä|tulla|olla"
not "@staff|hän oli|on|olivat|ovat|vaikutti|tuntui @very|hieman|vähän|kovin @skilled|@neutral|@bad|@good" "aito oire*"
not "@staff|hän oli|on|olivat|ovat|vaikutti|tuntui|olikin @skilled|@neutral|@bad|@good" "@nice ja @nice|siisti* @thing"
not "kiito*|kiitok*|kiitos teille|kaikille|tälle|paikalle|alueelle|vuodelle|päiväl*" "lämpimästi|lämmin suosit*|kiit*"
not "kolin*|kuorsa*|melu*|musiik*|huuto*|itku*|remont*|radio* & kuunnel*" "@thing|tilat oli|on|olivat|ovat @very @nice"
not "kuitattiin|kuitattu|kuittas* & maks*|lasku*|resept*|kortti*" "ammattitai*|varmuus|osaami*|tieto ... rauhoit*"
not "vaivautun* ilmoit*|kerto*|soit*|sano*|vastaam*" "siisti*|viihtyi*|valoisa*|tila* ja|sekä @nice" "lähdin ... hymy*"
not "täsmälli*|tarkka|nopea ja @skilled @staff" "kiireettöm* ... aika*|aja*|hoit*|hammas*" "ei kiinnost* sovel*|netti*"
not "huomioi* ... maks*|hinn*|lask*|kelakor*" "@thing|tilat oli|on|olivat|ovat @nice" "viisi|kymmenen ... liukuhihn*"
not "sai* puhua kolme*|kahde*|usea*|mone*" "ois|olis|olisi|olen|olin|oon @nice" "kuuntel*|kuunnel* & keuhko*|sydän*"
not "kysyi minulta mitä lääk* ... halu*" "mukavan kivut*|kokem*|helpo*" "kiirei* päivä|aamu|aika|ilta" "rauhoit* miel*"
not "mukavasti meni|suju*|hoitu*" "@skilled ja @skilled @staff" "lääke|lääkitys ... rauhoit*" "oli* ... @get ... aikaa"
not "mulla|minulla oli|on kiire" "chat* & @good|@bad palvel*" "ei* ... kivaa|mukavaa ole" "huusi joku|toinen|vieres*"
not "@skilled|@neutral @staff" "@skilled @skilled @staff" "puhd*|siisti* ja rauhal*" "istu*|istusk* ... kiire*"
not "olin ... mukana|saattaj*" "jut*|puhua ... puhelim*" "suosittelen lämpimästi" "yllät* ... positiivi*" "ei valitt*"
not "ymmär* kiire*|kiireen" "ihana kun|että|paikka" "homma* ... liukuhihn*" "löysi* ... kysymättä" "@nice @nice @thing"
not "hoito* ... rauhassa" "@nice reissu|kokem*" "tila*|tilat rauhal*" "luottamus* & herät*" "*palvelu ... @quick"
not "rauhoittava* lääk*" "@good|@bad @doctor" "selkeäsan* @staff" "lähet* ... aikaa" "kiire* huolimat*" "minuutin jut*"
not "hellä* käsittely" "@stick & hellä*" "@nice @thing" "saanut aikaa" "@nice @me"

# ---------------------------------------------------------------- Osaaminen
topic competence
alansa alidiag* amatöör* ammati* ammatt* *ammattilai* *ammattitai* arpoi* arvail* asiantun* diagno* *diagnoos* ekspert*
epäammat* epäpätev* epävarma* erehdy* erehty* esimerkilli* etev* fiks* googl* guru* haka hanskaa hanskasi hanskassa
haparoi* harjaantun* haukansil* hoitojälk* hoitovirh* hoksas* huippulek* huippulääk* huippuosa* huiskas* huolel* hutik*
huolimaton huolimatont* huolimattom* huolimattu* hutais* hutil* johdonmukai* johtopäät* jämpti* järkevä* kerrasta
kokemat* kokene* kokenut kokonaisuu* kokonaisvalt* kompetent* korkeataso* kädentai* kämmä* laaduk* lahjak* laiminly*
leväperäi* loogi* läpikotai* lääkitysvirh* mestari* millintark* mittatark* moka mokas* mokat* monipuoli* mustelm* möhl*
määrätietoi* nero neroka* näppär* oivals* oppikirja* oppinut osaaja* osaamat* osaami* osaav* paneutu* perehd* perehty*
perinpohj* perusteelli* pikkutar* pinnalli* pintapuoli* pro puoskar* pätev* päätelm* rutiinil* rutinoi* ryssi* sekoil*
saumattom* skarp* susi sutta syventy* syvälli* sähel* sählä* taido* taitam* taitav* taito* taitur* tarkasti tarkat
tarkemmin tarkka tarkkaa tarkkaan tarkkaava* tarkkasilm* tarkkoja tarkkuu* tasok* tehokas* tehokk* teräv* tietotai*
tietämy* tietämättömäl* tietämätön tumpel* tunari tunaro* tunnolli* tutki tutkimat* tutkittiin töppä* vakuuttav* velho*
valpas* valppa* valveutu* varmaottei* viisaa* viisas* virhe* virtuoos* väärin väärä* yhteisvaikut* ylimalkai* "hermoon"
"@neg ... lukenu*|luettu|tutustu*|valmistautu* ... paper*|tieto*|esitie*|histori*|kans*|taust*|@body|sairau*|asia*"
"toinen|toisessa|toisella|toiselta|muualla|yksityis* & löysi|löyty*|huomas*|huomat*|näki|nähtiin|todet*|selvis*"
"jät*|jäi* ... poistamat*|ottamat*|laittamat*|tarkistamat*|tekemät*|mittaamat*|puhdistamat*|tutkimat*" "näki ... kuva*"
"ekalla|ensimmäis*|ensi|kerralla & pist*|yrit*|onnistu*|osu*|suon*|kuva*|otok*|näyt*|kanyyl*|hyvät" "hyvin tehd*|teht*"
"*kruun*|*proteesi*|*paikkau*|hammassil* & istu*|sovi*|hioa|hiot*|täydelli*|hyvä|huono|korkea" "ei osattu|osannu*|osaa"
"hoito*|hoido*|homma*|toimenp*|tutkimu*|työ|hammaskiv* & kesken|puolitie*|puoliks*|vaillinai*" "@carer osasi|osas|osaa"
"olisi|ois|olis ... pitänyt|voinut & ottaa|kuvata|tutkia|röntgen*|lähettää|tarkistaa|huomata" "@doctor ei|eikä huoman*"
"@neg ... lähettän*|lähetetty|kirjoittan*|tehty ... lähet*|jatkot*|kuviin|röntg*|erikois*" "@good ja|nuori ... @doctor"
"löysi & syy*|vian|vika*|kohda*|*tulehdu*|*kuume*|murtum*|kasvai*|syöv*|ongelma*|lihaks*" "*hoito|*hoitoa & @good|@bad"
"tutki|tutkit*|tutkin*|tutkiv*|katso*|tarkas*|tsekkas* & huol*|kunnolla|@well|tarkk*" "@doctor oli|on @very @good|@bad"
"@staff|hän|oli|aivan|ihan|täysin|vähän pihalla|ulalla|hukassa|kujalla|kuutamolla" "@doctor|hoitaja ei|eikä osan*|osaa"
"kuva*|näyt*|paikka*|paikat*|tehdä|tehtä*|ottamaan & uusiksi|uudelleen|uudestaan" "luk* ... paperei*|tietoja*|histori*"
"siisti*|siistiä|siistit & tikk*|tikit|arpi|ompel*|haava*|jälki|jälkeä|työ|työtä" "vilkaisi|vilkais*|katsoi ... sekun*"
"näytt*|näyte|lähet*|resept*|paperi* & häv*|kado*|katos*|hukk*|unoht*|sekoit*" "ohit* ... stressi*|masen*|iällä|psyyk*"
"syöp*|syövä*|tulehd*|murtum*|kasvai*|muuto*|*kuume & löydet*|huomat*|havait*" "vain katso*|kats*|vilkais* ... määräs*"
"siisti*|tarkka*|hyvä|hyvää|huono*|rumaa|kaunista jälki|jälkeä|jäljen|työtä" "ei|eikä ... tiennyt|tienny sairau*|lääk*"
"määräsi|laittoi|kirjoitti|otti|teki|ohjelmoi ... kokeet|kokeita|tutkimuks*" "vank*|pitkä*|vuosien|laaja* ... kokemu*"
"@staff|tekijät|tyypit|ihmiset jotka|joka ... osaa*|osasi*|tietä*|hallits*" "osa*|tunsi|tunte* ... asia*|homma*|työnsä"
"tiesi*|tietä*|ties ... tarkalleen|täsmälleen|tasan|tekevät|tekee|tekivät" "@skilled|varma verikoe|näyt*|pist*|kanyyl*"
"piti|pitivät|luuli|luulivat|väitti ... flunss*|*tulehdu*|luulo*|stressi*" "hoidettu|hoidettiin hyvin|taitav*|esimerk*"
"@neg huoman*|huomannut|huomattu ... ristiri*|murtum*|tulehd*|syöp*|vika*" "@doctor & bongas*|keksi*|oivals*|tajusi"
"tutustu* & asia*|paper*|tieto*|histori*|tilant*|sairau*|taust*|esitie*" "@staff & @good|hyvää|siistiä|@bad työtä|työn"
"vain|pelkkä*|pelkästään|pelkän & buran*|särkylää*|panado*|antibioot*" "*hoide*|hoiti* & @well|mallik*|kunnolla|väärin"
"ei|eikä|ettei ... tutkin*|tutkit*|löytän*|mitat*|kuvat*|vilkais*" "moneen|useaan|kolmeen kertaan & pist*|yrit*|suon*"
"@neg ... katsonu* ... @body|kurkku*|kurkku|suuhun|korv*|paikkaa" "@doctor vain katso*|kats*|vilkais*|kirjoit*|määräs*"
"@doctor|hän & tunnisti|huomas*|havaitsi|epäili|yhdisti|oivalsi" "ei|eikä ... otettu|mitattu *koke*|labra*|kuv*|veren*"
"homma*|hommat|homm* & hallus*|hanska*|hallin*|näpei*|hyppysi*" "osaa|osas*|osaavat neuvo*|ottaa|pist*|auttaa|käsitel*"
"@neg ... kosken* @me|minuun|lapseen|polve*|jalka*|selkä*|edes" "siististi|kauniisti tehty|otettu|ommel*|paika*|poist*"
"teki|hoiti|hoit*|tekee|tehnyt|osas & työnsä|hommansa|tehtävä*" "sekoit*|sekaantu*|hukk*|hukat* & näyt*|potil*|paper*"
"luotan|luotamme|luottaa @doctor|lääkäriini|hoitajaa*|omalääk*" "todettiin ... venähdy*|flunss*|lihas*|stress*|luulo*"
"sanoi|väitti|luuli|totesi ... venähd*|venähty*|flunss*|luulo*" "ommel*|ommeltiin & rum*|huono*|siisti*|hyvin|kauni*"
"suon* & löyty*|löysi|osu*|ohi|heti|kerralla|vaikei*|hankal*" "yrittämä* & toisel*|kolman*|neljän*|vasta|ensimm*|ekal*"
"@neg tunten*|tuntenu*|tunne ... sairau*|asia*|lääk*|tilan*" "jäi* & huomaamat*|löytämät*|näkemät*|tutkimat*|hoitamat*"
"kaikki|hyvin|kaikkea & tutkit*|tarkistet*|tarkastet*|tutki" "kokemus|ammattitai*|osaamin* & näky*|näkyy|huoma*|huokui"
"sotket*|sotki*|sekais* & näyt*|potil*|paper*|lääk*|tiedot" "varma*|tottun*|taitav* & käsi*|käde*|ote|ottee*|ottei*"
"paikattiin|puhdistet* & @well|kunnolla|siististi|huol*" "@good|@bad|laaduk* hoito|hoidon|hoidosta|*hoitoa"
"kolmesti|kahdesti|kahesti|neljästi & pist*|yrit*" "tiesi|tietää|tietävät mitä|mistä tek*|puhu*|oli" "@doctor & luotan"
"ei|eikä otet*|otta* ... *kok*|kuvia|kuvaa|näyt*" "pist*|suon* & @neg ... suju*|onnist*|osu*|löyd*" "varma* ottei*|ote"
"mietti|pohti|harkits* ... kannalta|eri|kunnolla" "ei|eikä osaa|osannu*|osattu|tienny* ... mitään" "@good|@bad @doctor"
"oikea* ... asiat|hoito|lääk*|kohta*|järjestyk*" "löysi* ... kohdan|kipukoh*|kipupist*|syyn|vian" "luottaa ... @doctor"
"@neg ... tien* mitä|miten tehdä|tekis*|toimia" "otti|ottivat asian ... hoit*|haltu*|tosissaan" "syytä|syy ... selvit*"
"unoht*|unohd* & näyt*|tarkis*|lähet*|resept*" "suon* & hae*|haki*|hake*|etsi*|kaive*|kaivo*" "passit*|lähetet* kotiin"
"lääk* ... sekaisin|sekoit*|vaihtu*|keskenään" "luotan|luotamme|luottaa & @doctor|lääkäriin" "pelkkä|pelkkää|vain @ill"
"ei|eikä osannut|osannu|osattu|osaa|osanneet" "hyvässä|hyvissä|parhaassa hoidossa|hoivassa" "@doctor oli|on @good|@bad"
"@doctor ... määräsi|laittoi|teki ... lähet*" "@skilled meininki|porukka|toiminta|ote" "kevy*|vakaa* ote|ottein|käsin"
"@staff & tietä*|tiesi|ties mitä|mistä" "siisti*|kaunis*|hieno* & jälki|jälkeä" "tikit|ompele* & siisti*|kauni*|huono*"
"allergi* & määrä*|anne*|anto*|resept*" "kädet|käsi ovat|on kuin|taitav*|varm*" "ei|eikä huomat*|nähty|löyde*|havait*"
"saman|samaa lääk*|resept* ... vaikka" "keksi*|tajusi* mistä|mitä|mikä|missä" "tietää|tiesi paljon|kaiken|kaikki"
"lappu*|resept*|lähete ... kouraan" "tajus*|tiesi ... vian|vika|mistä" "@staff toimi* ripe*|nope*|oikein" "buran* kot*"
"hoido*|hoito* & taso*|ala|laatu*" "kattava* & tutk*|tarkast*|hoito*" "syy*|vika|vian & löyty*|selvis*" "tehtiin @well"
"unohti*|unohdettiin kirj*|otta*" "paikka* ... liian korkea|korkea" "@neg ... lukenu* ... kirjauk*" "pist*|yrit* kert*"
"laatu* & hyvä*|huono*|korkea*" "burana* & hoito|ainoa*|määrä*" "osasi|osaa ... hoitaa|neuvoa" "@doctor & valmistautu*"
"suon* ... ongelma*|vaikeuks*" "tiesi|tietää|tietävät kaiken" "hallits* asia*|homma*|työn*" "ties*|tajus*|hoksas* heti"
"ei edes mitat*|otettu|tutk*" "sai* ... otok*|kuvat|näytt*" "tie* mistä|mitä puhu*|tek*" "kolleg* & kysy*|konsultoi*"
"@neg edes|kunnolla katso*" "keskitt* olenn*|asia*|@me" "siisti* om*|paika*|tehty" "näki|näkivät|näh* vaivaa"
"kunnon tarkast*|tutkim*" "tieto* ... ajan tasalla" "@doctor & erehty*|väär*" "@doctor löysi ... heti" "korkea laatu*"
"@neg ... ottan* kantaa" "osui* & suon*|oikeaan" "kert* pist*|yrit*|ohi" "ala arvoi* hoit*|työ*" "@doctor valmistautu*"
"tekijät & osaav*|osaa" "kömpelö* @staff|ote*" "@stick ... kerralla" "hyppysissä|hyppyset" "parasta ... hoitoa"
"luottamu* & herät*" "hyvin valmistautu*" "farmaseut* huomas*" "väitti ... vastaan" "teht*|työ* tasalla" "hoidon laatu"
"tehnyt tätä ennen*" "ottaa|otti selvää" "pist* & uud*|ohi" "pist* ... kerta*" "jäi* & toteamat*" "viimeisen päälle"
"oikea* ratkaisu*" "ei edes kosken*" "@neg ... tutki*" "homma hallus*" "yhdist* oire*" "selvitti syyn" "kultai* käd*"
"viits* tutk*" "osu* oikeaan" "ammattitaid*" "työ* jälk*"
not ammatinvalin* ammattikiel* ammattikoul* ammattisan* ammattiterm* kokonaisuudessaan kokonaisuutena näppärästi
not vääränä "@doctor oli|on @good|@bad tuulel*|tyyppi|ihminen|mies|nainen|päivä|kuuntel*|aika" "viisaamp*|viisaammaksi"
not "väärä* & osoit*|paik*|henkil*|ovi|oven|kerro*|rapp*|lasku*|numero*|aika*|ajan|tieto*|huone*|puhelin*|suunta*"
not "@neg osaa ... netti*|nettiä|sovel*|tieto*|kone*|suomea|ruotsia|englan*" "esimerkilli* & palvel*|kohtel*|siisti*"
not "väärä* & puolel*|pysäk*|kerrok*|rakennu*|sivu*|paikas*|päivä*|viikko*" "löysi* ... ajan|aikoj*|paikan|perille"
not "kerrot*|kert*|selit*|selvit*|ohje*|neuv* & tarka*|tarkk*|tarkem*" "koodi*|sovel*|netti*|puhelimella ... näppär*"
not "ei osaa|osannut sano*|odot*|yhdist*|vasta*|kerto*|käyt*" "netti*|lasku*|sovel*|ajanvara*|kirjau* ... virhe*"
not "ohje*|tiedot*|neuvo* & virhe*|väär*" "tarka*|tarkka* tiedo*|tieto*|ohje*" "googletin|googlasin|googletta*"
not "kotihoi*|hoito ohje* ... @good" "vaiva*|ongelma* ... hoitamat*" "kukaan ei tien*|tiedä* mitään" "@neg syy* löyty*"
not "väärin lasku*|ymmär*|ajoit*" "kuin|vain|enemmän diagnoos*" "aika*|ajan & väärin|virhe*" "jämpti* & aika*|ajan|klo"
not "paneutu* @me|minuun ihmis*" "todettiin ... hyvä*|terve*" "hinta*|hinnat ... järkevä*" "virhe* ... lomak*|sovel*"
not "tiennyt miten|mitä teh*" "ei|eikä tutki* sattu*" "tehokas lääk*|hoito*" "@well hoidet* asia*" "@quite hyvää työtä"
not "@me|minuun & huoma*" "vastat* ... yrity*" "lasku* ... väärin" "ruoka* ... väärä*" "yhdist* ... aiko*" "laatusuh*"
not "lomak* ... virhe*" "@neg löyty* syy*" "ilman diagnoos*" "siistit paikat" "@good hoitoon" "arvail* vara*"
not "hinta* laatu*" "herja* virhe*" "osasi auttaa" "ajan tasalla" "hyvää työtä" "huoma* että" "väärä annos"

# ---------------------------------------------------------------- Hinta
topic price
alennu* *alennuk* *alennus e edukas edukka* edulli* eläkeläisal* eräpäi* *eur euro *euroa euroja eurolla euron euroo*
eurosta eurot halpa* halpoja halvalla halvan halvat halvemm* halvemp* halvin hinn* *hinta hinta* *hintai* *hintalap*
hintoj* huokea* hyvit* ilmai* kalleim* kallein* kalleu* kallii* kallis* kassa* kelakorvau* kiskoi* kiskont* kiskur*
kohtuuhint* kokonaishin* korvasi korvatt* korvau* kukkaro* kuluihin kuluista kuluja kulut kustann* kympillä käyntihin*
köyh* *lasku lasku* *laskuja *laskun *laskussa *laskut lompak* lompsa* loppusum* maksaa* maksaisi* maksam* maksan*
maksatt* makset* maksoi* *maksu maksu* *maksuja *maksun *maksusta *maksut maltai* matkakulu* omakustann* omavastu* raha
osamaks* palkkio* palvelusetel* pennos* perii perintä* perit* perushin* pienipalkk* pienitulo* poliklinikkamaks* pulit*
rahaa rahalla rahan rahani rahank* rahast* rahat rahoille rahoitu* rahoj* riistoa rikkaid* rikkail* rosvo* ryöst* tonni
sakko* sakot* satanen satas* sentin sentti* summa* suolai* taksa* tarjoushin* tonnin tyyri* tähtitiet* vakuutuks* €
vakuutus* varakka* veloit* ylihinn* ylihint* ylikalli* "rahalle|rahoille|rahan vastin*|vastik*|arvo*" "sai* ... maksaa"
"kellään|mulla|minulla|eläkelä* ... varaa" "maksa yksityis*|itse|mitään|enemmän" "eläkkee* ... meni*|menee|puolet"
"joudu*|joutu* ... maksam*" "työnantaja* piik*|maks*" "liian|aika|tosi suolai*" "ei ole|oo|ollut varaa" "toimistomaks*"
"hintava|arvoinen hin*" "näkyy|näkyi lasku*" "kela|vakuutus* ei" "kela* ... korva*" "sievoi* summa*" "laatu hinta*"
"hinta laatu*" "rahaa men*" "ole varaa" "köyhempä*" "pulittaa"
not laskimo* *laskuri* laskutoim* laskuvarj* pahinta tyhmintä vanhinta "e resept*|vitam*|kirj*" "ilmai* parkk*|pysäk*"
not "pysäköin* ... kallis" "ei ... varaa valit*" "kuume* & lasku*" "paran* varaa" "kallio*"

# ---------------------------------------------------------------- Tilat ja kulkeminen
topic facilities
aamupal* ahdas ahtaa* ahtait* akustii* akvaario* ankea* ateria* aterio* aula aura* autopai* bussi* eksy* epäsiist* home
epäviihty* estee* haise* haisi *haju hajua harhail* hiekoit* hiekott* hissej* hissi* hoitohu* hoitotil* homeen homeis*
humin* humis* *huone huoneen *huoneet huoneita huonekaver* huonetover* hygie* häikäis* hälyi* hämärä* ikkuna* ilmanv*
ilmanlaat* ilmastoin* iltapal* infotaul* invapaik* istuimet istuinpai* istumapai* joukkoliik* julkisilla juna-as* kahvi
jyrin* jäinen jäässä kahvia kahviaut* kahvikone* kahvila* kahvio* kahvit kaiku* kalust* kanttiin* karu* keitto *keittoa
kellari* kerroksessa keskeinen kodik* kodinomai* kolin* kolis* kolkko* kolko* kulkureit* kulkuyht* kuorsa* kuumuu*
kylmyys kylmässä kylti* kylttej* kyltti* kynny* käsides* käsinoj* käsipyy* kävelymat* labyrint* laitteet laitteisto*
lakan* lastenvaun* lattia* lehdet leikki* lelu* liikenneyht* likai* liukas* liukka* loker* luiska* lumi lunta löyhk*
lämpimämpi* lämpötila* melu melua melui* meteli* metelö* metro* moderni* murkin* musiik* nariseva narisi naulak* nuolet
nuoli nuolia nykyaikai* näköala* odotusaula odotustila opaste opastee* opasteiden opasteisiin opasteissa opasteista
opasteita opastetaul* oviau* ovikell* ovikood* palel* paperikaap* parkis* parkk* patja* paukk* peilijää* peite peitot
peitto peittoa peittoja penkit piha pihaan pihalla pihassa pihatie* pilkkopim* pimee* pimeä* porrask* portaat portai*
potilashuone* puhdas puhdasta puhta* puitteet pukuhuone* pukukaap* puomi puomin puupenk* puuro puuroa pysäk* pyörätuol*
pyöräparkki* pyörätelin* pölyi* radio rakennu* ramppi* rappu rappuset rappuun rapussa ratik* reitit reitti* remont*
rollaattor* roska* roskis* ruoan ruoat ruoka ruokaa ruokailu* ruokala* ruokia ruuan ruuat safka* saippua* sairaalaruo*
sapusk* saunamai* seinien seiniä seinä* sermi* siiste* siisti siistissä siistit siistiä siivo* sijainti* sijaits*
sisust* sisäilma* sisäpiha* sisäänkäy* sohjo* sohva* sokkelo* sotkui* steriili suihku* synkk* sängy* sänky* tahrai*
tahroja taide* taulu taulut televis* telinet* telkka* *tilat tilava* *tiloissa tiloista tiloja *tilojen toalet* tuoleja
toimenpidehuone* toimitil* tunkkai* tuolit tutkimushuone* tuulet* tv tyyny* ulko-ov* valais* valoisa* vanhanaikai*
vastaanottohuone* vastaanottotil* vaunu* verho* vesiautom* vesipiste* veski* vessa* vessoj* vetoi* viemär* viihty* wc
viileä* viitat viitoi* viriketta wcs* wifi wlan yksityisyy* äänekä* äänieris* "kaikkien|muiden|toisten kuullen|korv*"
"ovi|oven|ovet|ovia|ovea & aue*|auke*|avaut*|lukos*|lukko*|kiinni|rask*|painav*|automa*" "riittä* ... istuimi*|tuole*"
"kaukana|kauas|lähempänä & keskust*|kotoa|asema*|bussi*|sijait*|muutti|siirret*|matka" "kaikki kuul*|kuulev* ... asia*"
"huoneessa|huoneesta oli|on|näky*|puutt*|veto*|kylmä*|kuuma*|haise*|haju*|ahda*" "kuul* ... muut|muiden|toisten asia*"
"helppo|vaikea|hyvä|kätevä tulla|päästä ... autolla|bussilla|paikalle|perille" "oikeaa|oikean|väärää|väärän ovea|oven"
"ovi|oven|ovet|ovia & löyty*|löytä*|rikki|naris*|väär*|oike*|edes*|kapea*" "auto*|autolle & paikka*|kauas|kaua*|jättää"
"kauni* & huone*|tila*|paik*|sairaala*|sisu*|talo*|uusi|ympäri*|rakenn*" "lähellä kotia|asemaa|keskust*|bussi*|töitä"
"penkki|penkkejä|penkeillä|penkit & kova*|epäm*|vähä*|puutt*|lisää" "kylmä|viileä|kuuma odotusti*|huone*|käytäv*|sali*"
"aula*|käytäv*|odotus* & täyttä|tupaten|tungos*|tunkua" "odotus*|aula* & täynnä|täys*|seiso*|ahta*|tilaa" "omaa rauhaa"
"löyty*|löysi*|löytää & @easy|perille|hyvin" "yö* & huusi|huudet*|kuorsa*|valvot*" "tila on|oli @good|ahda*|siisti*"
"liian|kovin|aika|vähän kaukana" "rauhal* ympärist*|paikka|tila" "@neg ... saanut|saa nukut*" "epämukav* tuoli*|sänky*"
"@easy löytää|löyty*|löyd*" "liian lämmin|kuuma|kylmä" "oli|on ... kuuma|kylmä" "hyvin|huonosti merkit*" "helppo tulla"
"matka* & pitkä*|lyhyt" "tuoli* epämukav*" "kuulu* ... läpi" "huono ilma" "oli kylmää" "oma rauha*"
not aurae* aurat aurin* huoneeseen hygienist* kaikulu* kaikuna lakannu* leikkimieli* leikkisä* odotushuone parkkikiek*
not puhtaas* seinään siististi* synkkaa* synkkas* terveydentil* valaise* "valoisa* @staff|luonne*|tyyp*|ihmi*|asenne*"
not "siisti*|siistit|siistiä tikk*|tikit|arpi|ompel*|haava*|jälki|työ*|kunno*" "@staff|hän|ihan|aivan|täysin pihalla"
not "moderni*|nykyaikai*|vanhanaikai* & sovel*|netti*|sivu*|järjest*" "arpi|jälki|haava|tikit|kunto on|oli ... siisti*"
not "ajankoh*|aika*|ajat|suon*|syy*|vika & löyty*|löysi*|löytää" "@staff|hän|kohtelu* oli|on|tuntui ... kylmä*|kolk*"
not "ovi|ovea|oven ... kutsu*|huusi|auki|aukesi ja" "siisti* juttu|jälki|jälkeä|työtä|lopputul*" "*huone* ... @minutes"
not "musiik* soi puol*|tunti*|vartti*|minuut*" "kivu*|kipu*|yskä*|särky* ... nukut*" "parkkimaksu ja|oli|on|toimisto*"
not "@staff|hän oli|on|vaikutti valoisa*" "kaukana hyvä*|ystäv*|ammat*|hyvästä" "siisti* tyyp*|@staff|homma|meininki"
not "viileä* kohtel*|@staff|vastaanot*" "lapsi|poika|tyttö|vauva viihty*" "linj*|puheli*|jono* & musiik*" "junan vessa"
not "@easy löyty* ... aika*|ajan*" "musiik* ... linj*|puhel*" "luuri*|linja* & musiik*" "leikki* ... kans*|@me"
not "sain|apua ... eksy*" "kävel* ... portai*" "hyvin löyty* aika*" "siistiä ja tarkk*" "siistissä kunnos*"
not "siisti* ... *työ" "puhu* ... seinä*" "kysy* ... vessa*" "tuijot* seinä*" "sai* ... lelu*" "ruoka allerg*"
not "kolk* kohtel*" "karu* kohtel*" "hämärän peit*" "jäi* hämärä*"

# ---------------------------------------------------------------- Tieto
topic information
ammattisan* ammattiterm* arvoituk* ennakkotie* epikriis* epäsel* epätieto* esite esittee* haittavaiku* harhaanjoh* info
havainnol* hepreaa hiisku* hoitosuunnitel* hoitovaihto* ilmoite* ilmoittaa ilmoittan* ilmoitu* imetysohje* infoa infoo
infor* infot* jargon* jatkohoi* jatkosuun* jatkotoim* jatkotutk* kansankiel* kansantaj* kerrot* kertasi kertasivat
kerto* kirjalli* kirjeitse konkreetti* kutsukirj* kutsussa kysymyk* kysyttävää kärryillä käyttöohj* lapulle lausun*
*lausunno* *lausunto* liikkeet läpikäyn* lääkelist* maallik* mainin* mainit* monist* muistilap* mysteeri* neuvoi neuvot
neuvoivat *neuvoja neuvonta* neuvottiin ohjasi* ohjat* ohjau* ohje *ohjee* *ohjei* ohjela* ohjet *ohjetta omahoito*
opast* opetet* opettaa opetti paperilla perustel* piirs* piirt* pimennossa rautalan* riskeistä riskit ristirii* salail*
salat* sanaakaan selit* selkeäsan* selkokiel* selos* selvitet* selvity* selvyy* selväksi sivuvaikutukset suunnitelma*
sivuvaikutuksista termein termej* termit tiedon tiedonku* tiedonsaan* tiedot* tieto tietoa* tietoja tietoo tietämättä
tietämättö* *tuloks* tulos vaihtoeh* valaisev* valaist* varoitet* varoitt* vastaili* vastauk* vastaus* viestinnä* vihko
viestintä* vihkosen vinkit vinkk* väitet* yhteenve* yhteystie* ymmärret* ymmärsin "vastat* & asialli*|kärsiväl*|ymmär*"
"mitä|miksi|miten|milloin & seuraav*|tapahtu*|tarkoit*|tehdään|jatkos*|pitäisi" "milloin|miten & saa|saan|saisi|pitää"
"en tiedä ... mitä|miten|milloin|mikä|onko|pitää|missä|miksi|saako|saanko" "ettei|että ... saa|saisi syödä|juoda|ajaa"
"ei|eikä|ettei|kukaan sanon*|sanot*|tiedetty|tiedä|viest*|ymmärt*|kert*" "näytettiin|näytti etukäteen|jokainen|kaikki"
"enemmän|lisää|parem*|liian|riittäv*|tarpeeksi tieto*|info*|ohje*|neuv*" "tietää miten|mitä|miksi|milloin|etukät*"
"kukaan ... kert*|sanon*|tien*|tiedä|tiedetty|selit*|maini*|ilmoit*" "vaikeita|hienoja|vieraita|outoja sanoja|termejä"
"lapun|lapussa|lappu|paperi* ... mihin|jossa|luki|kirjoit*|kirjat*" "avasi|avattiin|avata ... kuv*|tulok*|asia*|tilan*"
"sai*|anne*|antoi*|saatu lapun|lappusen|paperin|paperit|listan" "näyt* ... miten|kuinka|mitä|liikkeit*|harjoit*|venyt*"
"osasi|osas|osasivat|osaa kertoa|neuvoa|selittää|vastata" "@neg|etten ... pysyn*|pysyt* ... peräs*|kärry*|mukana"
"itse sai|piti|saa|joutu* lukea|ottaa|lukem*|selvit*" "vastail*|vastas* ... kysym*|kaikk*|kysy*|kyselyi*" "näytti kuv*"
"näytet*|näytti* ... väline*|vehke*|mallin|kuvan" "antoi*|anto ... vinkke*|ohje*|neuvo*" "pitänyt sanoa|kertoa|mainita"
"itse ... selvit*|googl*|etsiä|kaivaa" "paperi* & mukaan|kotiin|annet*|sai*" "selvit* & hyvin|selkeä*|miten|mitä"
"tulok* ... kuul*|tul*|viipy*|näky*" "sai*|saa|saimme ... kysyä|kysellä" "näytti|näytt* mallin|kuvan|kuvien"
"eri vastaus*|vastau*|ohje*|mieltä" "en ... vieläk*|edelleen|yhä tiedä" "en tiedä vieläk*|edelleen*|yhtään" "omin päin"
"eri lääkäri*|ihmi*|hoitaj* sano*" "etten|ettei|en ... ymmär*|tajun*" "lappu*|paperi* kouraan ... lukea" "ajan tasalla"
"etukät* ... kert*|tieto*|tiedo*" "ei|missään ... lukenut ... että" "pidettiin|pysyin|pysyi perillä" "helposti ymmär*"
"missään lukenut|mainit*|sanot*" "puhu* & selkeä*|selvä*|ymmär*" "ei|eikä ... kuulu* ... tulok*" "pidettiin tietoisena"
"pitäisi|pitänyt kertoa|tietää" "puhu* ... kansankiel*|ymmärr*" "haluaisin|halunnut tietää" "jäi ... kysymy*|kysyttä*"
"näyt* ... kuvis*|ruudul*" "hyvä|kiva|mukava tietää" "jäi auki|avoim*|hämärä*" "vastat* & kysym*|kaikk*" "kohtaa jono*"
"helppo|vaikea ymmärtää" "selkeä* & sel*|sanoi*" "jäin ... epäv*|tietä*" "varmist* että ymmär*" "en ... tien*|ymmärt*"
"kenelle ... ilmoit*" "lapun mukaan|kotiin" "nyt tiedän|ymmärrän" "ei puhut*|keskust*" "käv*|käy* ... läpi"
"viest* ... vastat*" "ei selvin*|selvit*" "tietoon mitä|miten" "että ... ymmärsi*" "sanottiin suoraan" "mistään mitään"
"kädestä* pitäen" "kysym* & vasta*" "missä mennään" "kuulu* mitään" "@neg viisaam*" "arvail* vara*" "miten jatke*"
not henkilötiedot hoitotul* leikkaustul* lopputul* neuvola* neuvontapuh* opastee* opastetau* selitel* selitin
not selittelin selvitettyä "joudu*|jouduin|jouvu*|sain|saimme ... selittä*|kertoa|kertom*" "antan* ... selittää|kertoa"
not "en tiedä ... sano*|kirjoit*|vasta*|lisät*|paran*|ansai*" "kerrot*|ilmoitet*|sanot* ettei ... aiko*|aikaa|vapaita"
not "tuloks* ... fysiotera*|hoidos*|kuntou*|hieron*|terapi*" "kertoa samat|asiani|asiansa|uudest*|alusta|huol*"
not "sai* ... kertoa asia*|rauhassa|kaik*|omin|huol*" "kertoi ... toiselle|muille|kaikille ... asia*" "vastau* vaiva*"
not "ei sanon* ... päivää|moi|hei|huomenta" "hinn*|hinta*|lasku* ... epäselv*" "ohja* ... soitt*|takai*|chat*"
not "tietä* mistä|mitä puhu*|tek*" "tieto ... papereis*|näky*" "takaisinsoit* ... ilmoit*" "vastaukseksi ... kohaut*"
not "selittää|kertoa loppuun" "@get ... ilmoit* aika*" "tylyn|töykeä* vastauk*" "opastettu ... eksy*" "varoitti ennen"
not "neuvoi ... perille" "sivuil* ... tieto*" "*sivu* ... tietoa" "tieto* & aukiolo*" "mitään ei selvin*" "jatkotutk*"
not "luk* ... tietoja" "kutsukirj* tuli*" "@staff selitteli" "hyvä vaihtoeh*" "vastaus googl*" "mistään mitään"
not "yritin selit*" "kerrot* etten" "aikaa kertoa" "ei selitystä"

# ---------------------------------------------------------------- Sähköiset palvelut
topic digital
apin apissa appi* *automaat* *automati* bittiavar* botti* bugi* chat* chät* digi* etä* herjaa herjasi ilmoittautu*
*ilmoittautumisl* ilmottautu* itseilmoit* itsepalvelu* *järjestelmä* kamera* kannassa kannasta kiosk* kirjau* klikka*
kortinluk* kosketusnäy* kotisivu* kuvapuhel* kännyk* käyttäjätun* käyttäjäystäv* käyttöliit* lataut* linki* linkk*
lukija* maisa* mikin mikki mikrofon* mobiili* muistutusvies* netin netis* netti* omaka* omaolo* omasivu* online pätki*
pankkitun* portaali* päätteel* qr robotti* salasan* selai* sisäänkirj* sivu sivua sivuilla sivuilta sivuja sivujen sms
sivulta sivusto* sivut sovellu* *sovellus sähköi* sähköposti* tabletilla teams* tekniset tekstari* tekstiv* tietojärj*
terveyskylä* tietoliik* tsätti* tunnistau* tunnuks* *varaussivu* verkk* verko* video* viestipalv* viestit* virtuaal*
whatsapp* zoom älypuhel* äpin äpissä äppi* äppä* "päivity* & sovel*|ohjelm*|äpp*|app*|puhel*|järj*|sivu*" "oma kanta*"
"puhelimesta|puhelimella|puhelimelta|kännykästä & lukea|luki*|luin|näky*|nähdä|katso*|tulok*|vastauk*" "kanta palvelu*"
"lomake*|lomakk*|*esitietolom*|esitiedot & kado*|kato*|tallen*|lähety*|jumi*|nollau*|verko*" "hoitaa koneella|netissä"
"laite|laitteet ... epäkun*|rikki|jumi*|ei toimi*" "ohjelma ei|väit*|kaatu*|jumi*|herja*|valit*" "tietokone* ... käyt*"
"ilmoittau* & koneel*|laite*|laitte*|näytö*" "tietokonetta|koneen|konetta käyttä*" "laite ei|tunnisti|söi|hyväks*|luki"
"puhelimen|kännykän näytöl*|näyttö*" "oma terveys*|mehiläi*|terveystal*" "kone ei|tunnisti|söi|hyväks*|luki" "kanta fi"
"lähettää|lähetin ... kuva*|viest*" "ilmoit* ... laitteel*|laitteella" "yhtey* katk*|pätk*|huono*|tökk*" "tietokone ei"
"vastau* ... viestiin|viesteihin" "viesti* & puhelim*|näky*|lähti" "painoin|painaa tallen*|lähetä*" "lomak* ... lähet*"
"tunnist*|luke*|luku* & *kort*" "näyttö*|laite ... jumi*|rikki" "viesteihin|viestiin vasta*" "painoin|painaa nappi*"
"tekniikka ei|petti|petta*" "käyt* ... tietokone*" "kirjautui|kirjauduin" "aulan laitte*|laite*" "tekni* ongel*|vika*"
"kirjas* ... ulos" "sivut ... toim*" "nettisivu*" "suomi fi"
not automaattinen automaattise* automaattivasta* digitaalitulo* etäinen etäise* etäisyy* etäpesä* etääl* immuunijärj*
not juoma-aut* järjestelmälli* kahviautom* kirjattu* kirjauks* kirjaus leikkausrobot* parkkiautom* pysäköintiautom*
not robottikir* robottileik* terveydenhuoltojärj* terveysjärjest* verkkokal* vesiautomaat* "sivut ... paper*|esit*"
not "netis* luvat*|ilmoitet*|sanot*|luki|kerrot*|lukee|mainost*|arvost*" "kone ei ... *kuva*|röntg*|magneet*"
not "herjasi|herjaa @me|hoitaj*|lääkär*" "netis* ... kehut*|suosit*|moitit*" "varau*|aika* ... järjestelmäs*"
not "netis*|netin ... hinn*|hinta*" "robotti vasta* puhel*" "lasku* ... sähköpos*" "netissäkään ... aik*" "kuin robot*"
not "toise* sivu*|sivun*" "ei saa ... netis*" "kehu* ... netis*"

# ---------------------------------------------------------------- Puhelin
topic phone
116117 ajanvarausnum* automaattivasta* kilautt* langalla langoil* linja linjal* linjat* linjoilla luuri* nauhalta
nauhoit* neuvontapuh* *numeroon palvelunum* pirautt* pompotel* puhelimee* puhelimes* puhelimett* puhelimit* puhelin
puhelina* puhelinh* puhelinj* puhelink* puhelinl* puhelinn* puhelinp* puhelins* puhelinv* puhelinyht* puhelu* rimpautt*
päivystysnum* soita* soite* soitin *soitolla *soiton *soitot soitt* *soitto *soittoa *soittoon takaisinsoi* takasinsoi*
tavoit* vaihde vaihtee* valikko* vastaaja* yhteydenot* äänite "musiik* soi puol*|tunti*|vartti*|minuut*|linj*|luuri*"
"ei vastaa|vastannut kukaan" "puhel* ei vastata|vastattu" "otettiin|otti* yhteyttä" "@neg ... vastata puhel*" "116 117"
"numero ei|eikä vasta*" "saa*|sai* ... yhtey*" "numero* ... käytös*" "yhteyden saa*|sai*" "kukaan ... vastaa*" "tuut"
"jonot* ... puhel*" "puhel* ... jonot*" "saa* ... kiinni" "langat kuum*" "sai* kiinni" "langan pää*" "linja* soi*"
"pääs* läpi"
not soittamatta soittim* soittokello* "soittaa|soitan|soittelen ... viulu*|piano*|kitar*|haitar*" "viest* ... puhelim*"
not "puhelimesta|puhelimeen|puhelimella|puhelimelta & lukea|luki*|luin|näky*|nähdä|katso*|resept*|kirjaut*"
not "samalla|tällä|hyvällä|omalla linjalla" "video*|netti*|etä* ... yhtey*" "@doctor puhui ... puhelim*"
not "kukaan ... vastaa* kysym*" "puhelim* ... räpl*|selas*" "oma* puhelime*|puhelim*" "vaikka olin soittanut"
not "käynnistää puhelin" "minut tavoittaa"

# ---------------------------------------------------------------- Vaikutus
topic outcome
apu apua autettii autettiin autoitte auttan* autto* avun avusta edisty* elämänlaatu* ennalleen haittavaikutuksia hyödy*
hellit* helpot* hengenpelast* hengissä hoitotulo* hukkakäyn* hukkareis* huonomm* huonomp* huonon* hyöty* infektoi*
irronnu* irtoi* irtos* jaloille* jälkioir* jälkitau* jälkivaiv* jälkivuo* jäykisty* kipeäm* kipuil* kivuttomana kohen*
kohilleen komplikaat* kondik* kondis* kuntoon kuntoutui* kuntoutun* kuosiin kuosissa laihd* laihtu* leikkaustulo*
lieven* lievit* liikerat* liikkuvuu* lopputulo* luutu* oireeton oireettom* pahen* palauduin palautui* palautumi*
palautuneet palautunut palautuu paranee paranem* paraneva* parani* parannuimme parannuin paransi parantanu* parantua
parantui* parantun* parantuu pelastaneet pelastet* pelasti pelastitte pelastivat pelastui plussates* raskaak* ratkai*
raskaustest* raskausuuti* ratke* romaht* sivuoire* sivuvaikutuksia takapakki* taltt* tasaant* tehoa* tehonnu* tehosi*
tepsi* terveeks* terveenä tervehty* toimintaky* toipu* toivu* tokeni* tulehtu* turposi turvonnu* työkuntoi* työkykyi*
työkyvy* tärppä* umpeu* uusintakäyn* uusintaleik* uusiutu* vakaut* vaste vastett* verty* vetre* virkist* vointi*
väisty* "@body|@ill & @neg vihoit*|vihott*|vaiv*|oireil*|särje|särky*|jomot*|kipuil*|tunnu|lähde|parane|katoa|mene"
"taas|nyt|vihdoin|viimein & nukun|nukkuu|kävel*|liikku*|jaksan|jaksaa|pystyn|pystyy|kuulen|näen|voin|juoks*|pelata"
"@body & parani*|parane*|toimii|liikkuu|liikkuvat|kuntoon|taipuu|kantaa|kestää|oireeton|helpot*" "odot* esikoi*|vauva*"
"hieronta|hieronna*|käsittely*|hoito|jumppa|terapia* ... teki|tekee|tehny* hyvää|terää|gutaa" "leikkaus|operaatio meni"
"joudu*|joutui & uudelleen|uudestaan|sairaala*|päivysty*|osastolle|tehol*|leikkau*|toistami*" "eikä|ei|mitään parannu*"
"pysty*|kykene* ... kävel*|liikku*|nukku*|juoks*|nosta*|istu*|seiso*|työskent*|teke*" "voin|voi|voivat hyvin|mainiosti"
"@neg ... enää *kip*|*kivu*|*särky*|*särk*|kipeä*|satu|koske|*oire*|vaiva*|ongelm*" "vei* ... kivu*|*kivut|säry*|kipu*"
"oireet|oire*|vaivat|vaiva & helpot*|vähen*|poistu*|hävi*|kadon*|kato*|ohi|lievit*" "sama* vaiva*|ongelma*|kipu*|oire*"
"@now & nousee|taipuu|koukist*|kääntyy|liikkuu|toimii|terve|terveenä|ehjä|ehjänä" "haava*|leikkaushaav* & märkii|märki"
"yhä|edelleen|vieläkin|vieläkään ... huonosti|kipeä*|oireil*|sairas*|särk*" "seuraavana päivänä ... sairaal*|päivysty*"
"kunto|tila|vointi|tilanne & romaht*|huono*|ennallaan|sama*|paran*|kohen*" "antanut|antoi ... elämä*|näön|kuulon|liik*"
"paino|painoa|kiloa|kilot & lähti*|lähten*|pudonnu*|putos*|laski*|tippu*" "elämä*|arki|arjen & takaisin|palas*|helpot*"
"näkö|näön|kuulo|kuulon|tunto|ääni|unet|voimat & palas*|takaisin|parani*" "hyvä olo & hoido*|hieron*|käsittel*|jälkeen"
"*paikka|kruunu|tikit|*proteesi & irto*|putos*|tippu*|tipah*|lohke*|irti" "*säryt|särky|kivut|kipu|oireet jäi|jäivät"
"turha* & käyn*|reis*|matka*|keikka*|vastaanot*|tulin|menin|ajoin|lähdin" "jaksan nyt|taas|jälleen|paremm*|vihdoin"
"@cure & tehosi|toimivat|toimi|toimii|toiminut|auttaa|onnistui|vaikut*" "@good|hyviä|nopeita|parempia tuloks*|tulokset"
"sai*|saatu|saatiin ... keino*|työkalu*|avun|kuriin|eroon|pois|kuntoon" "@neg ... vastausta|selitystä ... vaiv*|oire*"
"olo|oloni|oloa|olokin & paremm*|parempi|kevy*|kohen*|helpot*|huojent*" "vieläkään|edelleenkään ... tiedet*|selvinny*"
"yskin|kärsin|särkee|ontu*|kutisee|yskii & edelleen|yhä|vieläkin|vielä" "olen|oon jo|nyt parempi|terve|kunnossa"
"nivel|lonkka|polvi|selkä|olkapää pelaa*|nousee|toimii|liikkuu|kestää" "huonossa|samassa|yhtä hapessa|kunnossa|jamassa"
"ilman keppe*|laseja|silmäl*|särky*|kipua|kipuj*|lääk*|oire*|sauvo*" "hoito*|lääk*|kuuri* & tepsi*|puri|kohil*|kohdal*"
"silti|yhä|edelleen|vieläkin ... kipeä*|kipee*|särkee|sattuu|jomot*" "lasit|silmälasit|linssit & sopiv*|täydel*|hyvät"
"@cure ... puri|purivat|purrut|auta|hyöty*|tepsi*|aukai*|avasi|vei" "@still & jumi*|kipeä*|kipee*|särke*|turvok*|oire*"
"joudu*|piti|täyty* & toiselle|toiseen|muualle|muualta|yksityisel*" "@body|@ill vihoittel*|vihot*|kiukuttelee|reistai*"
"@value & laski*|laske*|kunnossa|parani*|normaal*|hallin*|kurissa" "saan|voin|pystyn|pääsen|kykenen & taas|vihdoin|nyt"
"@body & aukes*|aukai*|avas*|avautu*|auki|vetre*|parempi|paremm*" "nyt|jo|taas|paljon|selvästi|olo* & paremp*|paremmin"
"ei ... vaikutusta|apua|hyötyä|muutosta|edisty*|paran*|tulosta" "ei|eikä lähten*|muutosta|poistu*|auttanu*|apua|hyöty*"
"@body on|oli|ovat kunnossa|terve|terveet|kuosissa|kondi*|ehjä" "kuntoutu*|toipum* & etene*|edisty*|suju*|hyvin|alku*"
"takaisin|palasin|pääs* töihin|lenki*|arkeen|harrast*|pelaam*" "voimat|voimia|energia* & takaisin|palas*|lisää|enemmän"
"@cure|lääkitys|lääke & auttoi|auttaa|tehoa*|kohdal*|kohil*" "@value & laski*|laskenu*|kohdal*|tasaant*|nous*|normali*"
"ei|eikä ... mitään|minkäänlais* tulosta|tuloksia|vastetta" "@body & ei|eikä enää|ole vihlo*|särje|satu|vaiv*|kipeä*"
"@neg ... tarvin*|tarvits* ... särkylää*|kipulää*|lääk*" "@neg ... syy*|selity* ... löyty*|löydet*|selvin*|saatu"
"yöt|yöni|uni|unet|yöunet & taas|nuku*|paremm*|palas*" "takaisin|taas ladu*|hiiht*|sali*|golf*|lenki*|pyörä*" "ei auta"
"yhtä|samassa sairaana|kipeänä|huonossa|kunnossa" "syy*|mikään|mitään ei|eikä selvin*|löyty*|saatu" "kuume lask*|läht*"
"syy*|vika|vian|vaiva & selvis*|selvii*" "jäykem*|kankeam*|pahem*|kipeäm* kuin" "@neg ... paremmas*|parempaan|parempi"
"pelittää|pelittävät taas|nyt|jälleen" "voi*|jaks*|nuku*|liiku* & paremmin" "kipeä|kipee vieläkin|yhä|edelleen"
"syy*|vika|vian & löyty*|löydet*" "olen|oon|nyt|taas terve|kunno*" "tulin|menin|saavuin ... lähdin" "@neg ... viisaam*"
"@neg|etten pysty* ... kunnolla" "huono* kunto*|hapessa|kunnossa" "pieni|terve poika|tyttö|vauva" "uusi ihminen|elämä"
"lääke*|lääkity* & sopii|sopi*" "@cure & ei|eikä tehny* mitään" "haava* & auk*|tulehtu*|märki*" "@cure & apu|apua|avun"
"kuulen ... huonosti|paremmin" "löyty* ... syy|syyt|selitys" "mitään|@neg ... iloa|hyötyä" "taas ... normaal*|entisel*"
"tuli|tulee kuntoon|kuosiin" "tuloksia tuli|syntyi|näkyy" "@body ... näyt* ... @good" "olo on hyvä|kevyt|parempi"
"tuotti|alkoi ... raskau*" "mitään ei selvin*|löyty*" "@neg ... valmista|valmis" "lapsi|vauva ... nukkuu" "lukko* auk*"
"*tuloks* ... tyytyväi*" "tyytyväi* ... *tuloks*" "*leikkaus ... onnistu*" "henke*|henki & pelast*" "kipeänä ... tuli*"
"@cure ei tehny* mitään" "pääs*|pääst* ... eroon" "toi|antoi ... takaisin" "pääs*|pääsen takaisin" "turha* käyn*|reis*"
"@body pelittä*|pelaa" "vaiva* ... parant*" "rahat|aika hukkaan" "hukkaan men*|heit*" "@now jaksan|jaksaa" "lähti pois"
"lukon|lukot auki" "näkö* ... tarkk*" "kuulen|näen @now" "normaali* elämä*" "kuin uude*|uusi" "@body ... ehjä*"
"yhtä|yhä kipeä*" "ilman diagnoos*" "takaisin joudu*" "jumi* ... auk*" "@body & @still" "ei|eikä autet*" "@ill & @gone"
"tuli* takaisin" "entise* malli*" "läht* & hymy*" "@ill & @still" "antoi periksi" "tyhjin käsin" "vielä kipeä*"
"uuden elämän" "parempi olo" "jäivät pois" "pääs* eroon" "kuume nous*" "on parem*"
not apuhoit* apulais* apuväli* kuntoutujan parannusehd* parantamis* ratkaisukesk* sivuoireista "iso|suuri|suureksi apu"
not "autettiin & takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|sängy*|ylös|ilmoit*|kone*|netti*" "kysel* voin*"
not "jännit*|*kammo*|*pelko*|pelot* & helpot*|hellit*|vähen*|poissa|katos*|hävi*|parant*" "apua tiski*|kone*|ilmoit*"
not "sovel*|netti*|automaat*|järjest*|puhelin*|ajanvara* & parem*|paran*|toimi*|ratke*" "kipu*|säry*|särky* ... kirpa*"
not "*pelko*|*kammo*|trauma*|jännit*|ahdist* ... pahen*|helpot*|parani*|katos*|hälve*" "tulin ... lähdin auto*|bussi*"
not "auttoi* ... takin|puke*|autoon|perille|ovella|rollaat*|pyörätuol*|sängy*|ylös" "puudut* ... tehon*|toimi*|auttan*"
not "apu*|apua|avun & vastaanot*|tädi*|virkail*|vahtimes*|aulas*|tiski*|eksy*" "pääs* takaisin ... soit*|jono*|tiski*"
not "joudu* & odot*|jonot*|soit*|kirjau*|luomaan|istu*" "syy*|vika ei|eikä selvi*|löyty* ... netti*|sovel*" "pyy* apua"
not "hampaat|hammas oli|on|olivat huonossa kunnossa" "jäi|jäivät & kertom*|hoitam*|saam*|selvit*" "odot* vauvan kanssa"
not "@ill|@value jäi|jäivät ... *matta|*mättä" "puudut*|geeli*|kivunliev* ... apua" "sivu*|*sivut|sovel* ... huonomm*"
not "@body jäi|jäivät ... *matta|*mättä" "vois|voisi|olis|olisi ... parem*" "löysi ... ratkaisu* ... ongelm*"
not "tulin|menin auto*|bussi*|kävel*" "ratkai* ajan*|palv*|asia*" "miten|kuinka ... toimii" "parempi|parempikin kuin"
not "hammaspelko* ei pahen*" "joudut* paikk* uud*" "ilman kipua|kipuj*" "soit* ... auttanu*" "verenpain* ... jäi"
not "soit* ... takaisin" "akuuttiaika irto*" "katse* ... auttoi" "ongelma* ... ilo*" "pelast* päivä*" "@time ... auki"
not "olis* parempi" "paremmin kuin" "ratkai* pelk*" "paran* varaa" "parempi kuin" "kivun liev*" "hyvää työtä"
not "@time irto*" "hake* apua" "ensi apu*"

# ---------------------------------------------------------------- Kipu
topic pain
arist* aua auts epiduraal* hellävarai* irvist* jomot* juili* jyskyt* kihelm* kipakk* kipeet* kipeäksi kipeää kipiä*
kippee* kippeä* kippiä* kipua kipuherk* kipuil* kipuja kipukynny* kipulääk* kirpai* kirpas* kirvel* kivuilta kivuis*
kivuitta kivul* kivun kivunh* kivunliev* kivusta kivuto* kivutt* kyynel* nipis* parkais* poltteli purist* *puudu* repi
puutumat* raastav* sattu sattua* sattui* sattumaan sattumat* sattun* sattusi sattuu sattuuko satu satut satutt* turra*
särkylää* turtu* tuska* tuskin* tuskissa vaikeroi* vihlai* vihlo* viilte* "kipeä|kipee & pist*|piik*|toimenp*|tutkim*"
"ei|eikä|ettei ... tunnu|tuntunu* ... mitään|miltään|missään|yhtään|ollenkaan|lainkaan|juuri|pist*|piik*" "kova* kipu*"
"epämiellyttävä*|epämukava*|inhottava*|ikävä*|kamala* & toimenp*|tutkim*|tähyst*|pist*|poiston" "itki ... kipu*|piik*"
"koski|koskee|koskivat @very|hirve*|kovast*|paljon|pahast*|pirust*|sikana|kamal*|ihan" "ehtin* huomata|huomaa*|tajuta"
"@do|@stick|porau*|kierukan* yhtä tuskaa|tuskaa|piinaa|helvetti*|karmea*|kauhea*" "ei|eikä koskenu*|koskettanu*|koske"
"kipu|kivut oli|olivat ... kova*|pahin*|siet*|hirve*|kamal*" "huusin|kiljuin|karjuin ... kurkku*|kivu*|tuska*|ääneen"
"@stick|puudut*|poisto|toimenp*|tutkim*|se koski|koskee" "ei|eikä tuntun*|tuntenu* ... piik*|neul*|pisto*|mitään"
"vauva*|lapsi|poika|tyttö & itki*|itke*|parkui*|huusi*" "särki|juili|särky ... jälkeen|päivää|poisto*|toimenp*"
"@stick & hellä*|huoma*|tuntu*|varov*|hyttys*|kevyt*" "luulin|luultiin ... piikki|pistos ... tulee|tuli" "ilman kipu*"
"tuntui ... ikäv*|pahalta|inhot*|kurjal*|ilkeä*" "tikit|tikke*|tikki* & nip*|sattu*|tuntu*|kipe*" "lähes|tuskin huoma*"
"ei|eikä ollenkaan|yhtään|lainkaan kipeä*" "koski|koskee ... kovasti|kamala*|hirve*" "kipeä|kipeitä pist*|piik*|rokot*"
"pist*|kosk*|sattui|repi|painoi kipeästi" "en|ei ... huomannu* @stick|pist*|koko" "tunsin kaiken|pist*|viillon|pora*"
"ei|eikä|ettei tunnu|tuntunu*" "tek* ... kipee*|kipeä*|pahaa" "niin|tosi hellästi ... ettei" "tunten* ... kipu*|mitään"
"ei|eikä ... itkenyt|itkeny" "@neg tunnu|tuntunu* pahal*" "otti kipeää|kipeetä|kipiää" "painoi ... kipeää|kipeetä"
"kipuihin ... reag*|lääk*" "*näyt* ... huomaamatta" "ei|eikä ... kosken*" "@do ... yhtä tuskaa" "tuntu* ... missään"
"@do & sattu*|kipe*" "kova* kivut|kipuja" "en|ei edes huoman*" "että koskee|koski" "pist* ... huoman*" "hyttysen pist*"
"kipu ... aikana"
not sattumalta satuin tuskail* tuskast* tuskin* "kipeää jalka*|last*|niska*|olka*|polv*|selk*|kohtaa" "oli hellävarai*"
not "varaam*|varata|ajanvara*|soitt*|parkki*|kirjautu*|jonot*|odott*|saaminen|sovel*|netti* ... tuskaa" "kenkä purist*"
not "löyty*|järjesty*|suju*|hoitui|onnistui kivutt*" "ei ... tuntunu* kiire*|kuunt*|kiinnost*|hyvä*" "maks* ... kipeä*"
not "@neg ... enää kipua|kipuja|särkylää*|kipulää*" "vain|pelkkä*|pelkän|pelkkää särkylää*" "sattu olem*|ole*|hyvä*"
not "hinnat|hinta|lasku ... kirpai*" "@neg ... kipua|kipuja ... enää" "@neg kosken* @me|minuun|polve*" "valit* kivusta"
not "koski @me|kaikk*|vain" "@neg|ei enää vihlo*" "@staff ... kipuil*" "sattui hyvä*|ole*" "odot* ... tuskal*"
not "ei koske @me|vain" "määrä* särkylää*" "ei edes kosken*" "kengät purist*" "vei kivun"

# ---------------------------------------------------------------- Pelko
topic dental_fear
ahdist* arka arkaili* arvelut* esilääk* *fobi* *foobi* hammastrauma* hermoil* hermona hermor* hermostu* hirvit* jännit*
ilokaasu* jännäs* jännät* *kammo *kammoa kammoan *kammoi* kammoks* *kammon *kammosta kammot* karmaisee karmi kauhist*
kauhu* nukutushamm* panii* panikoi* *pelko* pelkuri* pelkuruu* pelkäs pelkäsi* *pelkää* peloi* pelok* *pelon *pelosta
*pelot pelot* pelänn* pelästy* pelät* perhosia puntit rentoutu* rohkeaksi rohkeu* säikähd* säikäht* trauma* traumo*
tuskanhik* tutis* tärisin uskal* vapisin "hammashoit*|hammaslääk*|tuoli* ... vaikea|arka paikka|asia" "sydän kurkussa"
"itke*|itkin|itkien & hammaslääk*|hammashoi*|pist*" "kestä*|siedä*|sietä* & neul*|piik*|pora*" "poran ääni|ääntä|haju"
"huono*|ikäv*|kamal* kokemuk* ... hamma*" "hamma* ... huono*|ikäv*|kamal* kokem*" "pyörr*|pyörty* & neul*|piik*|pist*"
"kädet|käsi & hiko*|hiess*|täris*" "pelkään|pelkää|pelkäsin hamma*" "sydän & hakkas*|pamp*|tykyt*" "rauhoittava* lääk*"
"vältel* ... hamma*|käyn*" "huonosti nuku* ... ennen" "inho*|kamal* & neul*" "valvo* ... hamma*" "karvat pystyyn"
"itku kurkussa" "vatsanpohj*" "kylmä hiki" "kauhist*"
not jännitysnisk* jännityspää* lihasjännit* pelata pelataan pelatt* syöpäpelko* traumapol* traumatol* "pelkäsin pahem*"
not "summa*|loppusumma*|hinta*|hinnat|lasku* ... hirvit*|säikäh*|kauhu*|pelot*" "arka hamma*|hampa*|ien*|paikka|polvi"
not "juosta|hyppiä|liikkua|nostaa|kävellä|urheilla|rasittaa & uskal*" "uskal* kert*|kysy*|puhu*|sano*|suosit*|naura*"
not "hartia*|niska*|lihak*|selkä* & rentoutu*" "ahdist* & terapi*|lääkit*|masen*|psyk*" "hinta|hinnat|lasku* hirvit*"
not "säikäh* ... lasku*|hinta*|summa*|hinn*" "nuori|kandi|@staff oli hermostu*" "hartia*|niska*|lihak* & jännit*"
not "ku|kuin|kun|mitä pelkäsin" "ahdisti* tila*|huone*" "kehu* ... rohkeu*" "@staff hermostu*"
$lexicon$) on conflict do nothing;
