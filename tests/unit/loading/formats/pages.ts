// Saved web pages as browsers leave them: the article among navigation, comments, scripts and adverts.

export const STORY = [
  'The city council approved the new flood barrier on Tuesday after a debate of nine hours, with 31 votes in favour and 12 against.',
  'The barrier will cost 450 million euros, said Ann Lee, who leads the water board, and will protect 60,000 people in the lower town.',
  'Residents had asked for a decision since the flood of 2013, in which four people died and 1,200 houses were damaged.',
  'Work is to begin in March and to take six years, during which the quay will be closed to cars.',
];

export const PAGE_TITLE = 'Council approves flood barrier after long debate';

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

export const SAVED_PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>${PAGE_TITLE} | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<meta property="og:title" content="${PAGE_TITLE}">
<meta name="author" content="Jo van Dam">
<meta property="article:published_time" content="2021-03-09T08:30:00Z">
<link rel="stylesheet" href="https://example.invalid/style.css">
<script src="https://example.invalid/track.js"></script>
<script>document.write('<p>WRITTEN BY A SCRIPT</p>')</script>
<style>p { color: red }</style></head>
<body onload="alert(1)">
<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header class="site-header"><a href="/subscribe">Subscribe now for one euro</a></header>
<main><article class="article-body">
<h1>${PAGE_TITLE}</h1>
<figure><img src="https://example.invalid/a.jpg"><figcaption>The quay in the lower town on Monday.</figcaption></figure>
${paragraphs(STORY.slice(0, 2))}
<h2>Four people died in 2013</h2>
${paragraphs(STORY.slice(2))}
<ul><li>Length of the barrier: 4.2 kilometres</li><li>Height of the barrier: 6 metres above the quay</li></ul>
</article></main>
<div class="advert" style="display:none">HIDDEN ADVERT</div>
<section id="comments" class="comments"><h3>Comments</h3><p>First! I never liked that council, and I never will.</p></section>
<footer class="footer">Copyright The Daily Example. All rights reserved.</footer>
<iframe src="https://example.invalid/frame"></iframe>
</body></html>`;
