// Abbreviations and sentence starters of the Slavic languages, in Latin and in Cyrillic letters.
import type { LanguageWords } from './rules';

export const pl: LanguageWords = {
  leading:
    'm.in np tj tzn tzw dr prof mgr inż lek ks bp abp kard płk gen kpt mjr ppłk por sierż św hab ' +
    'red al ul pl os pt ob im wg ok ww zob por p.o śp jw br doc dot niem ang łac fr ros wł pow gm ' +
    'woj rtm sp z.o.o',
  short:
    'art cd cz dn dz godz jun kl kol kpk kk lp max min mln mld nr ns n.e p.n.e poz pkt r rozdz ryc ' +
    's str t tab tel tys ub u.w ur ust w wyd wyd. zał zł zm sp r.p',
  beforeFigure: 'nr str s art ust pkt poz rozdz t tel godz ok rys tab',
  closing: 'itd itp etc',
  starters:
    'to ten ta te ci on ona ono oni one ja ty my wy w we na z ze do od po przy dla za przed nad pod ' +
    'o u jest są był była było były ale i a lub albo jednak że jeśli gdy kiedy jak gdzie co kto ' +
    'dlaczego czy nie tak także również więc dlatego potem teraz wczoraj dziś jego jej ich mój nasz ' +
    'według podczas każdy wszyscy tam tutaj może',
  hasOrdinals: true,
  afterOrdinal:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada ' +
    'grudnia wieku',
};

export const cs: LanguageWords = {
  leading:
    'p pan pí sl dr prof doc ing mgr bc mudr judr rndr phdr phd npor gen plk kpt mjr por např tj ' +
    'tzv resp mj apod. popř příp cca sv ul nám tř arch akad vč srov t.j t.zv hl',
  short:
    'aj atp č čís odst obr pol r s st str stol tab tel tis mil mld kč zák n.l př.n.l s.r.o a.s v.o.s max min hod',
  beforeFigure: 'č čís str s odst obr tab tel roč sv čl',
  closing: 'atd apod aj atp etc',
  starters:
    'to ten ta ti on ona ono oni já ty my vy v ve na z ze do od po při pro za před nad pod o u je ' +
    'jsou byl byla bylo byli ale a i nebo však že jestli když jak kde co kdo proč ne ano také proto ' +
    'pak potom teď nyní včera dnes jeho její jejich můj náš podle během každý všichni tam tady tento tato toto',
  hasOrdinals: true,
  afterOrdinal:
    'ledna února března dubna května června července srpna září října listopadu prosince století',
};

export const sk: LanguageWords = {
  leading:
    'p pán dr prof doc ing mgr bc mudr judr rndr phdr gen plk kpt mjr napr tj tzv resp t.j t.z príp ' +
    'cca sv ul nám vč porov hl tzn pod',
  short:
    'atď č čís ods obr r s st str tab tel tis mil mld zák n.l pr.n.l s.r.o a.s max min hod o.z',
  beforeFigure: 'č čís str s ods obr tab tel roč čl',
  closing: 'atď apod etc',
  starters:
    'to ten tá tí on ona ono oni ja ty my vy v vo na z zo do od po pri pre za pred nad pod o u je sú ' +
    'bol bola bolo boli ale a i alebo však že ak keď ako kde čo kto prečo nie áno tiež preto potom ' +
    'teraz včera dnes jeho jej ich môj náš podľa počas každý všetci tam tu tento táto toto',
  hasOrdinals: true,
  afterOrdinal:
    'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra ' +
    'storočia',
};

/** Croatian, Bosnian, Slovenian, and Serbian in Latin letters. */
export const hr: LanguageWords = {
  leading: 'npr tj tzv dr prof mr sv ul gosp gđa gđica ing dipl odn oko cca itsl t.j t.zv',
  short: 'br god st str čl tel mil mlrd tis kn sl tab r max min pr.kr n.e',
  beforeFigure: 'br str čl st sl tab tel',
  closing: 'itd isl sl etc',
  starters:
    'to taj ta te ti on ona ono oni one ja ti mi vi u na s sa do od po pri za iz o je su bio bila ' +
    'bilo bili ali a i ili da ako kad kada kako gdje što tko zašto ne također zato zatim sada jučer ' +
    'danas njegov njezin njihov ovaj ova ovo prema tijekom',
  hasOrdinals: true,
  afterOrdinal:
    'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga ' +
    'prosinca januara februara marta aprila maja juna jula avgusta septembra oktobra novembra ' +
    'decembra',
};

export const ru: LanguageWords = {
  leading:
    'т.е т.к т.н т.о г-н г-жа гр проф акад доц канд им ул просп пр пер пл наб бул шоссе д кв корп ' +
    'стр. обл р-н пос дер ст. рис. ср см напр св о-в оз гор адм ген полк подп кап лейт сержант тов ' +
    'англ нем фр лат греч рус итал исп яп кит тел ок мл. букв т.ск зам зав пгт журн газ изд-во митр архим ' +
    'протоиер еп вкл',
  short:
    'г гг в вв н.э до.н.э руб коп тыс млн млрд трлн долл чел экз изд сб т тт ч гл с стр табл рис ' +
    'п пп ст абз прим мин сек час ч. см. км м га л кг мм мл обр ред сост пер. л.с р-р р род ум',
  beforeFigure: 'с стр гл ст п пп рис табл т тт ч № тел д кв',
  closing: 'т.д т.п др пр проч т.п. и.т.д',
  starters:
    'он она оно они я ты мы вы это этот эта эти тот та те в во на с со к ко у о об от до по за из ' +
    'под над при для без через после перед между но а и или да если когда как где что кто почему ' +
    'зачем чтобы хотя однако также тоже потом затем теперь сейчас вчера сегодня его её ее их мой ' +
    'наш ваш свой все всё каждый многие некоторые не нет так там тут здесь поэтому кроме согласно ' +
    'во-первых был была были было есть по-моему впрочем итак',
};

export const uk: LanguageWords = {
  leading:
    'т.зв тобто проф акад доц ім вул просп пл обл р-н смт ст. див напр св оз ген полк тов англ нім ' +
    'лат гр буд кв журн газ вид-во вид чл-кор чл вкл т.з т.зв укр рос наук тов бульв пров смт',
  short:
    'р рр ст грн тис млн млрд дол с стор рис табл т п пп год хв сек н.е до.н.е м о у.о куб кв кб км га град вт од шт',
  beforeFigure: 'с ст рис табл т п № гл',
  closing: 'т.д т.п ін та.ін',
  starters:
    'він вона воно вони я ти ми ви це цей ця ці той та ті у в на з зі із до від по за про для при ' +
    'після перед між але а і й або якщо коли як де що хто чому щоб хоча однак також потім тепер ' +
    'зараз вчора сьогодні його її їх мій наш ваш усі все кожен не ні так там тут тому був була було були',
};

export const bg: LanguageWords = {
  leading:
    'т.е т.нар проф акад доц инж д-р г-н г-жа ул бул пл кв гр с св ген полк вж напр срв англ нем вкл изд ' +
    'бр',
  short: 'г гг в вв лв ст хил млн млрд стр фиг табл т чл ал р ок сек мин',
  beforeFigure: 'стр фиг табл т чл ал № ок',
  closing: 'т.н др пр т.н.т',
  starters:
    'той тя то те аз ти ние вие това този тази тези онзи в във на с със към от до по за из под при ' +
    'след преди между но а и или ако когато как къде какво кой защо че макар обаче също после сега ' +
    'вчера днес неговият нейният техният всички всеки не да там тук затова беше бяха е са',
};

export const sr: LanguageWords = {
  leading: 'тј тзв нпр др проф мр св ул гдин гђа инж одн',
  short: 'г год бр стр чл тел мил млрд дин',
  beforeFigure: 'бр стр чл',
  closing: 'итд сл и.др',
  starters:
    'он она оно они ја ти ми ви то тај та ово овај ова у на с са до од по за из о је су био била ' +
    'али а и или да ако кад како где шта ко зашто не такође зато затим сада јуче данас његов њихов',
  hasOrdinals: true,
};
