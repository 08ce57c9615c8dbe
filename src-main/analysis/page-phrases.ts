// What pages say around their articles, word for word: by kind of furniture, in several languages.
import type { FurnitureKind } from '../model/segment';

/** Lines that say nothing else, in small letters, without the marks at their ends. */
const LINES: Readonly<Partial<Record<FurnitureKind, string>>> = {
  navigation: `
    accessibility links | skip to content | skip to main content | skip to main navigation
    skip to navigation | skip to search | skip links | breaking news | latest news | top stories
    home | menu | main menu | navigation | search | sections | back to top | return to top
    close menu | all sections | topics | world | sport | sports | politics | business | opinion
    culture | uk | us | live | watch live | sign in | log in | login | register | my account
    zum inhalt springen | zum inhalt | zur navigation | startseite | menü | suche | nach oben
    aller au contenu | aller au contenu principal | accueil | recherche | haut de page
    saltar al contenido | ir al contenido | inicio | buscar | volver arriba
    vai al contenuto | ir para o conteúdo | naar de inhoud | перейти к содержанию | главная`,
  player: `
    please wait | no media source currently available | loading | loading player | play | pause | mute
    unmute | play video | watch video | listen | listen to this article | fullscreen | embed
    direct link | pop-out player | the code has been copied to your clipboard
    the url has been copied to your clipboard | video player | media player | 0 of 0 | auto
    bitte warten | video abspielen | lecture | lire la vidéo | reproducir | cargando`,
  comments: `
    write your comment | leave a comment | leave a reply | post a comment | add a comment | comment
    comments | no comments | no comments yet | view comments | show comments | hide comments
    join the conversation | join the discussion | comments are closed | your name | your email
    cancel reply | submit comment | post comment | report abuse
    save my name, email, and website in this browser for the next time i comment
    kommentare | kommentar schreiben | kommentar verfassen | schreiben sie einen kommentar
    commentaires | laisser un commentaire | ajouter un commentaire | réagir
    comentarios | deja un comentario | escribe un comentario | commenti | lascia un commento
    comentários | deixe um comentário | reacties | комментарии | оставить комментарий`,
  links: `
    related coverage | related articles | related stories | related topics | related links
    related news | related content | related | see also | read also | also read | read more | more
    more stories | more news | more on this story | more on this topic | most read | most popular
    most viewed | most commented | recommended | recommended for you | trending | trending now
    you may also like | you might also like | up next | don't miss | editors' picks | editor's picks
    top news | latest | in this article | in this story | next article | previous article | tags
    mehr zum thema | lesen sie auch | auch interessant | meistgelesen | das könnte sie interessieren
    à lire aussi | lire aussi | sur le même sujet | les plus lus | articles liés
    lea también | te puede interesar | noticias relacionadas | lo más leído | más noticias
    leggi anche | leia também | lees ook | читайте также | по теме`,
  sharing: `
    share | share this | share this article | share this story | share this page | share on facebook
    share on twitter | share via email | share this with | copy link | copy this link | tweet
    facebook | twitter | whatsapp | linkedin | reddit | telegram | pinterest | email | e-mail | print
    print this page | print this article | save | bookmark | follow us | follow us on facebook
    follow us on twitter | teilen | artikel teilen | drucken | merken | partager | imprimer
    compartir | compartir en facebook | imprimir | condividi | compartilhar | delen | поделиться`,
  subscription: `
    subscribe | subscribe now | sign up | sign up now | newsletter | newsletters | our newsletter
    enter your email | enter your email address | email address | already a subscriber
    jetzt abonnieren | abonnieren | s'abonner | abonnez-vous | suscríbete | suscribirse | abbonati
    assine | подписаться`,
  advertisement: `
    advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content
    paid content | promoted | article continues after advertisement | continue reading
    story continues below | story continues below advertisement | scroll to continue
    advertisement - scroll to continue | anzeige | werbung | publicité | publicidad | pubblicità
    publicidade | advertentie | реклама`,
  legal: `
    all rights reserved | privacy policy | terms of use | terms of service | terms and conditions
    cookie policy | terms & conditions | privacy | about us | contact us | contact | disclaimer
    this material may not be published, broadcast, rewritten or redistributed
    alle rechte vorbehalten | impressum | datenschutz | tous droits réservés | mentions légales
    todos los derechos reservados | aviso legal | tutti i diritti riservati
    todos os direitos reservados | все права защищены`,
};

/** By phrase: what it is. */
export const PAGE_PHRASES: ReadonlyMap<string, FurnitureKind> = new Map(
  (Object.entries(LINES) as [FurnitureKind, string][]).flatMap(([kind, lines]) =>
    lines.split(/[|\n]/u).flatMap((phrase) => (phrase.trim() ? [[phrase.trim(), kind]] : [])),
  ) as [string, FurnitureKind][],
);

/** A name as bylines have it: "Ann Lee", "Jean-Pierre van den Berg", "AHMED AL-SAYED". */
export const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|di|da|del|al|el|bin|ben|la|le) ){0,2}\p{Lu}[\p{L}.'’-]*){1,3}`;
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const TIME = String.raw`\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?`;

/** A form of lines, for a whole line; `opens` has the words that such a line may begin with, in small letters. */
interface OpenForm {
  readonly kind: FurnitureKind;
  readonly opens: string;
  readonly form: RegExp;
}

/** Stands for whatever begins with a digit. */
export const FIGURE = '#';

const FORMS: readonly OpenForm[] = [
  { kind: 'navigation', opens: FIGURE, form: /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/iu },
  { kind: 'legal', opens: 'we', form: /^we (?:and our partners )?use cookies\b.{0,200}$/iu },
  {
    kind: 'player',
    opens: FIGURE,
    form: /^(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s*[/|–-]?\s*(?:\d{1,2}:)?\d{1,2}:\d\d)*$/u,
  },
  { kind: 'player', opens: FIGURE, form: /^(?:\d{3,4}p|\d+(?:\.\d+)? ?[kmg]b)(?:\s*\|\s*\S+)*$/iu },
  {
    kind: 'comments',
    opens: 'be',
    form: /^be the first to (?:comment|reply|leave a comment)\b.*$/iu,
  },
  {
    kind: 'comments',
    opens: `${FIGURE} no view show read`,
    form: /^(?:\d[\d,.]*|no|view all|show|read)(?: \d+)? (?:comments?|replies|responses)\b.{0,60}$/iu,
  },
  {
    kind: 'comments',
    opens: 'leave write post add',
    form: /^(?:leave|write|post|add) (?:a|your) (?:comment|reply)\b.{0,60}$/iu,
  },
  {
    kind: 'comments',
    opens: 'you',
    form: /^you must be (?:logged|signed) in to (?:post|leave|comment)\b.*$/iu,
  },
  {
    kind: 'comments',
    opens: 'your',
    form: /^your e-?mail address will not be (?:published|shared)\b.*$/iu,
  },
  { kind: 'comments', opens: 'this', form: /^this site uses akismet to reduce spam\b.*$/iu },
  {
    kind: 'links',
    opens: 'read see also related more watch recommended',
    form: /^(?:read(?: more| also)?|see also|also read|related(?: \w+)?|more on this|watch|recommended)\s*[:|»>→]\s*.{0,150}$/iu,
  },
  {
    kind: 'sharing',
    opens: 'share follow like find tweet',
    form: /^(?:share|follow us|like us|find us|tweet) (?:on|via|with|this)\b.{0,40}$/iu,
  },
  {
    kind: 'subscription',
    opens: 'sign subscribe',
    form: /^(?:sign up|subscribe)(?: (?:now|today|here))? (?:for|to)\b.{0,100}\b(?:news|newsletters?|letters?|e-?mails?|inbox|alerts?|updates?|daily|weekly|free|account|notifications?|digest|briefing|channel|podcasts?)\b.{0,100}$/iu,
  },
  {
    kind: 'subscription',
    opens: 'get receive',
    form: /^(?:get|receive) (?:the|our|your)\b.{0,80}\b(?:newsletters?|inbox)\b.{0,60}$/iu,
  },
  { kind: 'subscription', opens: 'already', form: /^already a (?:subscriber|member)\b.{0,40}$/iu },
  {
    kind: 'legal',
    opens: '© (c) copyright',
    form: /^(?:©|(?:copyright )?\(c\) ?\d{4}|copyright (?:©|\d{4})).{0,160}$/iu,
  },
  { kind: 'legal', opens: 'our', form: /^our standards:.{0,80}$/iu },
  {
    kind: 'legal',
    opens: 'all alle tous',
    form: /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\s*(?:[.,;|©–-].{0,120})?$/iu,
  },
  { kind: 'legal', opens: 'this', form: /^this material may not be published\b.{0,120}$/iu },
  {
    kind: 'legal',
    opens: 'this our',
    form: /^(?:this|our) (?:web)?site uses cookies\b.{0,160}$/iu,
  },
  {
    kind: 'credit',
    opens: 'additional further reporting (additional (further (reporting',
    form: /^\(?(?:(?:Additional|Further) r|R)eporting (?:and (?:writing|editing) )?by \p{Lu}.{1,180}$/u,
  },
  {
    kind: 'credit',
    opens:
      'writing editing edited compiled translated translation (writing (editing (edited (compiled (translated',
    form: /^\(?(?:Writing|Editing|Edited|Compiled|Translated|Translation) (?:and (?:writing|editing) )?by \p{Lu}.{1,180}$/u,
  },
  {
    kind: 'credit',
    opens: 'source quelle fuente fonte источник',
    form: /^(?:source|quelle|fuente|fonte|источник)\s*:\s*.{1,60}$/iu,
  },
];

/** "Ann Lee in Geneva contributed to this report." */
export const CREDIT_END = /^\p{Lu}.{1,140} contributed to this (?:report|story|article)\.?$/u;

/** By the word that a line begins with: the forms that it may have. */
export const PAGE_FORMS: ReadonlyMap<string, readonly OpenForm[]> = byOpening();

function byOpening(): Map<string, OpenForm[]> {
  const forms = new Map<string, OpenForm[]>();
  for (const one of FORMS) {
    for (const word of one.opens.split(' ')) forms.set(word, [...(forms.get(word) ?? []), one]);
  }
  return forms;
}

/** By the word that a line begins with: whether it may be one of the phrases. */
export const PHRASE_OPENINGS: ReadonlySet<string> = new Set(
  [...PAGE_PHRASES.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''),
);

/** These say it above the text only: within it, such a line may be a heading. */
export const HEAD_FORMS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'byline',
    new RegExp(
      String.raw`^(?:By|BY|Von|Par|Por|Di|Door) ${NAME}(?:(?:,| and| und| et| y| e| en|,? in| \||;| &) .{1,80})?$`,
      'u',
    ),
  ],
  [
    'byline',
    /^(?:by )?(?:reuters|associated press|the associated press|afp|ap|bbc news|dpa|staff|staff writers?|our (?:foreign )?(?:staff|correspondent)|news staff)(?: staff| and agencies)?$/iu,
  ],
  [
    'byline',
    new RegExp(
      String.raw`^${NAME}, (?:Staff Writer|Correspondent|Reporter|Associated Press|Reuters|AFP|BBC News)\b.{0,60}$`,
      'u',
    ),
  ],
  [
    'date',
    /^(?:first )?(?:published|updated|posted|last (?:updated|modified)|modified|created)\b.{0,80}\d.{0,40}$/iu,
  ],
  [
    'date',
    new RegExp(
      String.raw`^(?:\p{L}{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?)\.?,? \d{4}(?:,? (?:at |[/|–-] )?${TIME}.{0,20})?$`,
      'iu',
    ),
  ],
  [
    'date',
    new RegExp(
      String.raw`^\d{4}-\d\d-\d\d(?:[T ]${TIME}.{0,20})?$|^\d{1,2}[./]\d{1,2}[./]\d{4}(?:,? ${TIME}.{0,20})?$`,
      'u',
    ),
  ],
];
