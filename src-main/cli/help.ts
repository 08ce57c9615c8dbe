// What `variorum --help` shows, in at most 80 columns.

export const HELP = `Variorum finds what articles share and what was changed in it.

Usage:
  variorum match SOURCE [options]               every match, as JSON Lines
  variorum report SOURCE --out FILE.html        the comparison as a page
  variorum export FOLDER --notes FILE --format FORMAT --out FILE
                                                notes in another format
  variorum sentences --jsonl FILE [--out FILE]  where the sentences of texts are
  variorum changes --jsonl FILE [--out FILE]    what changed between sentences

SOURCE is one of
  FOLDER        the .txt, .md and .jsonl files in it and in its folders
  FILE.jsonl    an article a line: {"id","text"}, also with "title" and "lang"
  FILE FILE...  two articles or more, of any name: text, or a web page, Word
                document, PDF, EPUB book, RTF document or message, whose text is
                taken out

Options for match:
  -o, --out FILE        where to write; without it, or with -, standard output
      --stats FILE      write what was read, found and left out, as JSON
      --kinds KINDS     which matches, of identical, edited, quotation, related,
                        with commas between (default: all but related)
      --related         related sentences as well: of one thing, in other words
      --fields NAMES    what fields of JSON Lines are called, as
                        text=body,title=headline; of text, title, outlet,
                        author, date, language and id. Those that are not named
                        are then found by their usual names; ids may be missing
      --min-words N     leave out matches that share fewer than N words
      --threads N       1 to 64 (default: as many as there are processors);
                        the output is the same
      --time-limit S    end the search after S seconds, with what was found
      --memory MB       refuse what would need more memory
      --progress        say how far the work is, line by line; a terminal shows
                        it without being asked
  report takes --fields, --threads, --time-limit, --memory, --stats and
  --progress too.

Options for export:
      --notes FILE      notes from Variorum or Hypothesis (JSON, JSON-LD)
      --format FORMAT   html, markdown, docx, csv, json, jsonld or tei
      --fields NAMES    as for match; without it, by their usual names
  -o, --out FILE        where to write; -, standard output
  Each note is found again in the articles of FOLDER first.

Lines in and out:
  sentences   {"id","lang","text"} gives {"id","sents":[[start,end],...]}
  changes     {"id","a","b"} gives {"id","a":[[start,end],...],"b":[...]}
  Offsets are UTF-16 code units. With --jsonl -, standard input is read.

  -h, --help       show this text
      --version    show the version

Exit status: 0 done, 1 failed, 2 the command makes no sense, 130 cancelled.
`;
