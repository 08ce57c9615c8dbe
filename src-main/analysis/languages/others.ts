// Abbreviations and sentence starters of Turkish, Hungarian, Greek, and of scripts without capitals.
import type { LanguageWords } from './rules';

export const tr: LanguageWords = {
  leading: 'dr prof doç yrd av sn bkz örn alb gen org yzb bşk müh mah cad sok cd sk no apt ord op',
  short: 'tel vb vd yy mö ms m.ö m.s s sf c a.ş ltd şti t.c vs çev haz der',
  beforeFigure: 's sf no tel c',
  closing: 'vb vs vd',
  starters:
    'bu şu o onlar biz siz ben sen bir ve ama fakat ancak çünkü eğer ne kim nasıl neden niçin ' +
    'nerede daha sonra önce şimdi bugün dün için her bütün bazı çok hiç evet hayır ayrıca böylece ' +
    'onun bunun ise de da türkiye',
  hasOrdinals: true,
};

export const hu: LanguageWords = {
  leading: 'dr prof ifj id özv gr br pl ún kb ill vö tkp szt bp',
  short: 'stb u.n sz u út krt tel max min ezer mrd kft rt zrt nyrt bt i.e i.sz kr.e kr.u évf old',
  beforeFigure: 'old sz tel jan febr feb márc ápr máj jún júl aug szept okt nov dec',
  closing: 'stb etc',
  starters:
    'a az ez ezek azok ő ők én te mi ti egy és de vagy ha amikor mert hogy mint ki mi hol miért ' +
    'hogyan nem igen is már még most tegnap ma azonban ezért azért van volt voltak',
  hasOrdinals: true,
};

export const el: LanguageWords = {
  leading: 'κ κκ δρ καθ αγ π.χ δηλ λ.χ κα χιλ οδ λεωφ βλ πρβλ στρ ν',
  short: 'τηλ σελ σ αρ μ.χ π.μ μ.μ εκ δισ εκατ αι τ.μ',
  beforeFigure: 'σελ σ αρ τηλ άρθρ',
  closing: 'κλπ κ.λπ κ.ά κτλ κ.τ.λ',
  starters:
    'ο η το οι τα ένας μια ένα αυτός αυτή αυτό αυτοί αυτές εγώ εσύ εμείς εσείς στο στη στην στις στα ' +
    'με για από σε μετά πριν όμως αλλά και ή αν όταν όπως πού τι ποιος γιατί πώς δεν ναι όχι επίσης ' +
    'έτσι τότε τώρα χθες σήμερα όλοι κάθε είναι ήταν',
};

/** Arabic and Persian, Urdu: a letter with a stop is a title or an initial everywhere. */
export const ar: LanguageWords = {
  leading: 'د أ م ص أ.د ت هـ ق.م ج س',
  short: 'ق.م ب.م',
};

export const he: LanguageWords = {
  leading: 'פרופ ד"ר ד״ר עו"ד עו״ד רו"ח רו״ח סא"ל רס"ן אל"מ תא"ל מר גב עמ',
};

export const hi: LanguageWords = {
  leading: 'डॉ डा श्री श्रीमती प्रो पं सु रु कु मो स्व इं वि.वि ई.पू',
  short: 'कि.मी मि.मी से.मी',
};

export const ml: LanguageWords = { leading: 'ഡോ മി പ്രൊ പ്രൊഫ ശ്രീ അഡ്വ' };

export const bn: LanguageWords = { leading: 'ডা ড মো মোঃ প্রো মি' };

export const vi: LanguageWords = {
  leading: 'ts ths gs pgs bs ks tp tx tt q p đ ông bà v.d',
  short: 'tr tel đt v.v',
  closing: 'v.v',
  starters:
    'và là của có không được những người trong cho các một với tôi anh chị ông bà họ nó này đó khi ' +
    'nếu nhưng vì hôm ai đây',
};

/** Armenian sets its stop as `։` or `:`; the dot separates clauses. */
export const hy: LanguageWords = {};

export const kk: LanguageWords = {
  leading: 'т.б проф акад инж т.с.с б.з.д',
  short: 'ж жж ғ млн млрд мың тг т р қ м',
  beforeFigure: 'б т',
  closing: 'т.б т.с.с',
  starters: 'бұл ол олар мен сен біз сіз осы сол және бірақ егер қашан қалай қайда не кім неге',
};
