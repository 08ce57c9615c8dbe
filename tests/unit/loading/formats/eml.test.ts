// Messages: words of any encoding in head and body, the part that is read, and what is left out.
import { expect, it } from 'vitest';
import { parseEml } from '../../../../src-main/loading/formats/eml';

const message = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');

const WHOLE = message([
  'Return-Path: <x@example.org>',
  'From: =?utf-8?Q?Jo_van_D=C3=A4m?= <jo@example.org>',
  'Date: Tue, 9 Mar 2021 08:30:00 +0100',
  'Subject: =?utf-8?B?QnLDvGNr?=',
  ' =?utf-8?Q?e_gesperrt?=',
  'Content-Type: multipart/mixed; boundary="b=1"',
  '',
  'This is a message of several parts.',
  '--b=1',
  'Content-Type: multipart/alternative; boundary=b2',
  '',
  '--b2',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The bridge is closed =96 for six years, as the council has said in =',
  'its meeting.',
  '',
  'Second paragraph with the word caf=E9.',
  '--b2',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>PAGE</p>',
  '--b2--',
  '--b=1',
  'Content-Type: application/pdf; name="x.pdf"',
  'Content-Disposition: attachment; filename="x.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '--b=1--',
]);

it('reads subject, sender, date and the plain text, and counts the attachments', async () => {
  const { text, title, origin, encoding, guessed, warnings } = await parseEml(WHOLE);
  expect(text.split('\n\n')).toEqual([
    '# Brücke gesperrt',
    'The bridge is closed – for six years, as the council has said in its meeting.',
    'Second paragraph with the word café.',
  ]);
  expect([title, encoding, guessed]).toEqual(['Brücke gesperrt', 'windows-1252', false]);
  expect(origin).toEqual({
    format: 'eml',
    author: 'Jo van Däm',
    outlet: null,
    date: '2021-03-09T08:30+01:00',
    language: null,
  });
  expect(warnings.map(({ code }) => code)).toEqual(['parts-left-out']);
});

it('reads a page where there is no plain text', async () => {
  const { text } = await parseEml(
    message([
      'Subject: News of the day',
      'Content-Type: text/html; charset=koi8-r',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.concat([
        Buffer.from('<h2>'),
        Buffer.of(0xf0, 0xd2, 0xc9),
        Buffer.from('</h2><p>x</p>'),
      ]).toString('base64'),
    ]),
  );
  expect(text).toBe('# News of the day\n\n## При\n\nx');
});

it('joins wrapped and flowed lines again', async () => {
  const long = 'A line of a mail that was wrapped because it is as long as';
  const { text } = await parseEml(
    message(['Subject: S', '', long, 'this one.', 'Short.', 'Also short.']),
  );
  expect(text).toBe(`# S\n\n${long} this one.\n\nShort.\n\nAlso short.`);
  const flowed = message(['Content-Type: text/plain; format=flowed', '', 'One ', 'two', 'three']);
  expect((await parseEml(flowed)).text).toBe('One two\n\nthree');
});

it('refuses what is encrypted, and messages within messages without end', async () => {
  const locked = message([
    'Content-Type: application/pkcs7-mime; smime-type=enveloped-data',
    '',
    'AA',
  ]);
  await expect(parseEml(locked)).rejects.toMatchObject({ code: 'encrypted-file' });
  const nested = Array.from({ length: 40 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('');
  await expect(parseEml(Buffer.from(nested))).rejects.toMatchObject({ code: 'damaged-file' });
});

it('reads a message whose parts nothing divides, and one with blanks without end', async () => {
  for (const type of ['multipart/mixed', 'multipart/mixed; boundary=none']) {
    const whole = message([`Content-Type: ${type}`, '', 'The words of it.']);
    expect((await parseEml(whole)).text).toBe('The words of it.');
  }
  const blanks = message([
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `One ${' '.repeat(200_000)}two \t`,
    'three',
  ]);
  expect((await parseEml(blanks)).text).toMatch(/^One two\s*three$/);
});
