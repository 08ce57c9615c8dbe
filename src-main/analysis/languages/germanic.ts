// Abbreviations and sentence starters of English, German, Dutch and the Nordic languages.
import type { LanguageWords } from './rules';

export const en: LanguageWords = {
  leading:
    'mr mrs ms mx messrs dr prof sen rep gov gen col lt sgt cpl capt cmdr adm maj brig rev hon ' +
    'pres supt st mt msgr reps sens drs profs rte messrs wm fr atty det insp ofc pvt spc cdr amb sec vs e.g i.e viz approx incl v ' +
    'lt.col maj.gen brig.gen lt.gov fmr',
  short:
    'cf ca al dept est inc ltd co corp bros assn univ inst govt intl natl ft lb lbs oz hr hrs min ' +
    'mins yr yrs mo mos sq cu tbsp tsp jr sr bldg blvd ave rd hwy pkwy pl apt ste ala ariz ark ' +
    'calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla ore pa ' +
    'penn tenn tex va vt wash wis wyo ph.d m.d b.a m.a b.sc m.sc d.c u.s u.k u.n e.u misc mfg mgr ' +
    'pts pct repr trans orig temp tel ext ed eds introd proc ser cap ref ie eg max mon tue tues wed thu thur thurs fri',
  beforeFigure:
    'no nos nr art arts fig figs vol vols p pp ch chap sec sect para pt jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec av tel ext eq eqs ref refs lv ver op',
  closing: 'etc',
  starters:
    'the a an this that these those he she it they we i you there here his her its their our my ' +
    'your in on at for but and or so if when while as after before since because although though ' +
    'however moreover therefore thus what who where why how which is are was were did do does has ' +
    'have had can could will would should not no yes then now some many most all both each one ' +
    "another such other it's i'm he's she's that's there's we're they're you're i've i'll " +
    'let just also even please by with from to of meanwhile according nobody nothing everyone ' +
    'furthermore hence nevertheless otherwise indeed finally instead during despite among only once until unless perhaps maybe well',
};

export const de: LanguageWords = {
  leading:
    'hr fr dr prof dipl ing mag bzw vgl sog evtl ggf inkl exkl zzgl bspw dgl einschl ggü st ' +
    'str geb gest verh z.b d.h u.a i.d.r o.g z.t s.o s.u i.e v.a u.u m.e b.w d.i i.a a.d ca zb dh ' +
    'insb insbes bes etwa sen jun frl hl chr hrsg überarb sogen jew versch lt mind höchst abzgl ' +
    'gem bzgl',
  short:
    'abb abs abt allg anm art aufl ausg bd bde begr best betr bez bg bhf ders dt ebd ehem eigtl ' +
    'entspr engl erg ev franz gegr ges gez ggfs griech jh jhd jhs kap kath kgl lat ' +
    'max min mio mrd mwst nachf nat niederl nr österr phil pol röm russ schweiz sek span spez ' +
    'staatl std stellv stv tel urspr usf vol vorm wiss ziff zit zzt zt wg prot med jur rer ' +
    'philol habil co kg gmbh e.v v.chr n.chr p.m a.m jan feb mär apr jun jul aug sep sept okt nov dez',
  beforeFigure: 's nr art abs abb kap bd jg tab anm ziff vers p pp hausnr tel',
  closing: 'usw etc uvm usf u.v.m u.s.w',
  starters:
    'der die das dem den des ein eine einen einem einer er sie es wir ihr ich man dies diese ' +
    'dieser dieses diesem diesen sein seine seinen seiner ihre ihren ihrer im in am an auf aus bei ' +
    'beim mit nach von vom zu zum zur für gegen ohne durch um über unter vor seit während wenn als ' +
    'da weil obwohl nachdem bevor aber und oder doch denn sondern auch nur noch schon so dann ' +
    'danach daher deshalb dennoch jedoch hier dort heute gestern nun jetzt wer was wie wo warum ' +
    'wann nicht kein keine alle viele einige beide mein meine unser unsere trotz laut dabei damit ' +
    'dazu zudem außerdem allerdings ist sind war waren hat haben wird werden kann ob sollte ja nein',
  hasOrdinals: true,
  afterOrdinal:
    'januar februar märz april mai juni juli august september oktober november dezember jänner ' +
    'jahrhundert jahrhunderts jahrhunderte klasse platz auflage mal tag woche monat jahr stock ' +
    'weltkrieg weltkriegs etage bezirk liga bundesliga runde spieltag sitzung sinfonie symphonie ' +
    'kapitel teil band staffel armee division infanterie geburtstag jahrestag todestag minute ' +
    'lebensjahr jahrtausend dynastie obergeschoss og stunde semester schuljahr parteitag ' +
    'wahlperiode legislaturperiode obergeschosses etappe arrondissement internationale ' +
    'internationalen und bis oder jan feb mär apr jun jul aug sep sept okt nov dez',
};

export const nl: LanguageWords = {
  leading:
    'dhr mevr mw mej drs ir ing mr prof dr ds sr st bijv bv d.w.z o.a i.p.v m.b.t t.a.v o.l.v ' +
    'm.i z.g zgn resp incl excl ca aanw',
  short:
    'afb blz enz jl jr vnw bn zn ww nw max min nr nrs red tel vgl vnl mln mld jhr jkvr gld a.s e.d n.chr v.chr',
  beforeFigure: 'nr nrs blz p art afb fig',
  closing: 'enz etc e.d',
  starters:
    'de het een dit dat deze die hij zij ze wij we ik jij je u er in op bij met van voor na naar ' +
    'maar en of als toen omdat hoewel ook niet geen wat wie waar hoe waarom wanneer zijn haar hun ' +
    'ons onze daarna daarom echter volgens tijdens dan nu is was zo',
};

export const sv: LanguageWords = {
  leading: 'bl.a t.ex d.v.s dvs s.k f.d dr prof sk resp ca inkl exkl st hr fr jfr',
  short: 'kl nr tel kap jr sr max min milj mkr st e.kr f.kr avd o.d',
  beforeFigure: 'nr s kl kap st',
  closing: 'osv etc m.m m.fl mm',
  starters:
    'det den de detta denna dessa han hon vi jag ni du man en ett i på för till med av om när ' +
    'efter men och så som att där här inte vad vem hur varför också nu sedan under vid från är var',
};

export const da: LanguageWords = {
  leading: 'bl.a f.eks dvs d.v.s hr fr dr prof ca inkl ekskl evt pga ifm mht sml fx skt sct',
  short: 'kl nr tlf tel mio mia stk jr sr max min e.kr f.kr afd red udg årh',
  beforeFigure: 'nr s kl kap §',
  closing: 'osv etc m.m m.v mv mm m.fl',
  starters:
    'det den de denne dette disse han hun vi jeg i du man en et på for til med af om når efter men ' +
    'og så som der her ikke hvad hvem hvor hvorfor hvordan også nu siden under ved fra er var da',
  hasOrdinals: true,
  afterOrdinal:
    'januar februar marts april maj juni juli august september oktober november december verdenskrig',
};

export const fi: LanguageWords = {
  leading: 'esim ns mm ym prof tri ent n.s ts mr ko',
  short: 'klo nro puh milj mrd eaa jaa eKr jKr s v k om tms yms eli synt kuol',
  beforeFigure: 'nro s klo',
  closing: 'jne ym yms tms etc',
  starters:
    'se ne hän he minä sinä me te tämä tuo nämä nuo on ei mutta ja kun jos että myös siksi sitten ' +
    'nyt mitä mikä kuka missä miksi miten sen hänen heidän joka vaikka kuitenkin',
  hasOrdinals: true,
};
