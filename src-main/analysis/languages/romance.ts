// Abbreviations and sentence starters of French, Spanish, Italian, Portuguese and Romanian.
import type { LanguageWords } from './rules';

export const fr: LanguageWords = {
  leading:
    'm mm mme mmes mlle mlles me mgr dr pr prof ste st cf av chap env apr ex p.ex c.-à-d vs j.-c ' +
    'j jr',
  short:
    'art bd boul coll dir éd édit fig hab ibid id lt max min ms n no nos op p part pl réf ' +
    's sq suiv t tél trad vol janv févr juil sept oct nov déc adj adr dép dépt ét gén col cap cne ' +
    'cie sté inc ltée',
  beforeFigure: 'p pp n no nos art chap fig t vol al tél env',
  closing: 'etc',
  starters:
    'le la les un une des ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur ' +
    'leurs mon ma mes notre votre en dans à au aux sur pour par avec sans sous chez entre depuis ' +
    'pendant après avant mais et ou donc or ni car si quand lorsque comme que qui quoi où comment ' +
    "pourquoi ainsi alors aussi cependant toutefois enfin puis ici là c'est l'on d'après selon " +
    'malgré tout tous toutes chaque plusieurs certains aucun aucune ne est celui celle ceux ça cela',
};

export const es: LanguageWords = {
  leading:
    'sr sra srta sres sras srtas dr dra drs prof profa d dña da don ud uds vd vds lic ing arq gral ' +
    'cnel tte cap mons fr sto sta san p.ej ej av avda avd c/ pza pje ctra aprox excmo excma ilmo ilma rvdo ' +
    's.m s.a.r s.s mt',
  short:
    'admón art arts cap cía cia depto dpto ed edo edit ext fig gob hnos ibíd ícono máx mín núm ' +
    'nº pág págs párr pdte pta ref rte sec sgto sig tel teléf tít tomo trad urb vol vols ene feb mar abr ' +
    'may jun jul ago sep sept oct nov dic lun mié jue vie sáb dom párr párrs párrf min seg hs km kg cm mm ' +
    'ee.uu a.c d.c a.m p.m s.a s.l c.v',
  beforeFigure:
    'pág págs p pp núm núms art arts cap fig vol no n t tel sec párr párrs párrf lun mar mié jue vie sáb dom',
  closing: 'etc',
  starters:
    'el la los las un una unos unas este esta estos estas ese esa esos esas aquel él ella ellos ' +
    'ellas yo tú nosotros usted ustedes se su sus mi mis en a al con sin por para desde hasta sobre ' +
    'entre según durante tras ante pero y o aunque si cuando como mientras porque pues así ' +
    'entonces también además sin embargo no sí qué quién quiénes cómo dónde cuándo cuál por ya hoy ' +
    'ayer ahora todo todos todas cada algunos muchos hay es son fue eran era esto eso',
};

export const it: LanguageWords = {
  leading:
    'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa prof.sse ing avv arch geom rag on sen ' +
    'gen col cap ten mar s ss mons don p.es es cfr ca p.zza v.le c.so spett egr gent gentma ' +
    'ill chiar rev fra ecc.mo dir psicol vicepres pres cte v.cte mgr gr.uff',
  short:
    'art artt cap capp fig ed ind max min nr num pag pagg par rif sec segg sez succ tab tel vol ' +
    'voll gen feb mar apr mag giu lug ago set ott nov dic lun mer gio ven sab az amm econ s.p.a s.r.l a.c d.c c.a p.v u.s n d.ssa',
  beforeFigure: 'pag pagg p pp n nr num art artt cap fig vol tel',
  closing: 'ecc etc',
  starters:
    'il lo la i gli le un uno una questo questa questi queste quello quella quelli esso essa egli ' +
    'lui lei loro noi voi io tu si suo sua suoi nel nella nei nelle in a al alla ai alle di del ' +
    'della da dal dalla con per su sul sulla tra fra ma e ed o però quindi dunque infatti inoltre ' +
    'tuttavia anche se quando mentre come dove chi che cosa perché non dopo prima poi così ora oggi ' +
    "ieri secondo durante è sono era ha hanno ci c'è tutti tutto ogni alcuni molti",
};

export const pt: LanguageWords = {
  leading:
    'sr sra srs sras srta dr dra drs dras prof profa profs exmo exma d eng arq gen cel cap ten maj ' +
    'sto sta av r pç ed p.ex ex aprox v.exa',
  short:
    'art arts cap cia depto dept edit ext fig gov hab máx mín n nº núm obs pág págs pl ref sec sécs ' +
    'séc tel trad vol jan fev mar abr mai jun jul ago set out nov dez a.c d.c s.a ltda e.u.a ' +
    'eua m.a',
  beforeFigure: 'pág págs p pp n núm art arts cap fig vol no tel séc',
  closing: 'etc',
  starters:
    'o a os as um uma uns umas este esta estes estas esse essa isso isto aquele ele ela eles elas ' +
    'eu tu nós você vocês se seu sua seus suas meu minha em no na nos nas ao à aos do da com sem por ' +
    'pelo pela para desde até sobre entre segundo durante após mas e ou embora quando como enquanto ' +
    'porque pois assim então também além não sim que quem onde qual já hoje ontem agora todo todos ' +
    'cada alguns muitos há é são foi era ainda apesar',
};

export const ro: LanguageWords = {
  leading: 'dl dna d-na dlui dr prof ing av șos str bd bl ap sf sfîntul cca i.e',
  short: 'art alin cap ed fig jud max min mil mld nr op pag tel vol i.hr d.hr a.m p.m',
  beforeFigure: 'nr pag p art alin fig vol',
  closing: 'etc ș.a',
  starters:
    'el ea ei ele eu tu noi voi acest această acești aceste acela un o în la pe cu de din pentru dar ' +
    'și sau dacă când cum unde ce cine care nu da după prin despre este sunt era au a s-a mai',
};
