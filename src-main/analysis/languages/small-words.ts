// The small words that tell the languages of Latin and Cyrillic letters apart.

/** Frequent words, chosen so that a word stands in few of the lists. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and is was for that with he she it are this you to have not by at from his i what my',
  de: 'der die das und ist nicht mit von den ein eine auf im sich er sie es zu dem für wir ich war am',
  fr: 'le la les des et est une un dans que qui pas pour du il elle au ce sur je vous nous avec',
  es: 'el la los las y es una un en que de por con se del para su lo como más no él está fue',
  it: 'il la di che è un una e per non si gli della sono con del nel i da lo al ha le questo',
  pt: 'o a os as e é um uma de que em do da não para com se no na por ao ele foi são',
  nl: 'de het een en van is dat niet op te zijn voor met die er in aan ik hij maar wij was ze',
  sv: 'och att det är en som på för av med den inte till ett jag han hon har om var',
  da: 'og at det er en som på for af med den ikke til et jeg han hun har om var de blev',
  fi: 'ja on ei se että oli hän mutta kun ovat myös ole tai kuin sen minä',
  pl: 'w i na nie się z do jest to że o jak po był dla przez tym co od są jego',
  cs: 'a v se na je že s z do o to jako by pro za i byl který jsem jeho ve ale',
  sk: 'a v sa na je že s z do o to ako by pre za aj bol ktorý som jeho vo ale',
  hr: 'i u je na se da su za od s koji nije što bio kao ali iz biti sam će',
  ro: 'și în de la cu a o nu că pe din este un care să pentru au fost mai',
  tr: 've bir bu da de için ile çok o ne gibi olarak daha var en olan ama değil',
  hu: 'a az és hogy nem is egy volt de meg van ez azt csak már ha még mint',
  ru: 'и в не на что он с как это по но из у от был она за его к',
  uk: 'і в не на що він з як це до та у але був від її за його є',
  bg: 'и в не на че е да се от за с той по но са беше като',
  sr: 'и у је на се да су за од с који није што био као али',
  vi: 'và của là có không được những người trong cho các một với đã này',
  kk: 'және мен бұл бір да де үшін деп ол екі бар еді',
};
