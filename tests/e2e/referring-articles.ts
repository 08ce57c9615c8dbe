// Articles of several formats that refer to a server in every way that a page or a document can.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const SHARED = 'The council closed the stone bridge of the harbour before the storm of Thursday.';
const OWN = (what: string): string =>
  `A ${what} that nobody else had read lay on the desk of the mayor.`;

/** @param server with a slash at its end */
export function referringArticles(folder: string, server: string): string {
  mkdirSync(folder);
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  write(
    'page.html',
    `<!doctype html><html><head><title>Page of the harbour</title>
<base href="${server}"><meta http-equiv="refresh" content="0; url=${server}refresh">
<link rel="preconnect" href="${server}"><link rel="dns-prefetch" href="${server}">
<link rel="stylesheet" href="style.css"><link rel="icon" href="${server}icon.png">
<style>@import url(${server}more.css); body { background: url(${server}paper.png) }
@font-face { font-family: far; src: url(${server}far.woff2) }</style>
<script src="${server}script.js"></script><script>fetch('${server}run')</script></head>
<body onload="fetch('${server}loaded')"><article><h1>Page of the harbour</h1>
<p>${SHARED}</p><p>${OWN('page')}</p><img src="${server}a.png" srcset="${server}b.png 2x">
<picture><source srcset="${server}c.webp"></picture><iframe src="${server}frame"></iframe>
<object data="${server}object"></object><embed src="${server}embed">
<video src="${server}film.mp4" poster="${server}poster.png" autoplay></video>
<svg><image href="${server}drawn.png"/><use href="${server}shapes.svg#one"/></svg>
<a href="${server}read" ping="${server}ping">read</a></article></body></html>`,
  );
  write(
    'letter.txt',
    `Letter of the harbour\n\n${SHARED}\n\n${OWN('letter')}\n\nSee ${server}letter.\n`,
  );
  write(
    'notice.md',
    `# Notice of the harbour\n\n${SHARED}\n\n![plan](${server}plan.png)\n\n[more](${server}more)\n\n<img src="${server}raw.png">\n\n${OWN('notice')}\n`,
  );
  write(
    'mail.eml',
    `From: a@example.org\r\nSubject: Mail of the harbour\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Mail of the harbour</h1><p>${SHARED}</p><p>${OWN('mail')}</p><img src="${server}seen.gif"></body></html>\r\n`,
  );
  write('document.docx', documentOf(server));
  return folder;
}

/** With a template, a picture and a link that lie elsewhere. */
function documentOf(server: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org';
  const word = `${office}/wordprocessingml/2006/main`;
  const kind = `${office}/officeDocument/2006/relationships`;
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><!DOCTYPE Types SYSTEM "${server}types.dtd"><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${kind}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="t" Type="${kind}/attachedTemplate" Target="${server}template.dotm" TargetMode="External"/><Relationship Id="i" Type="${kind}/image" Target="${server}picture.png" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${[
      'Document of the harbour',
      SHARED,
      OWN('document'),
    ]
      .map(paragraph)
      .join('')}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );
}
