/** Filters of the report: the id of each choice is the class of the items that it shows. */
export const FILTERS = ["failed", "unknown", "look", "fine"] as const;

const filters = FILTERS.map((kind) => `body:has(#show-${kind}:checked) .item:not(.${kind}) { display: none; }`).join(
  "\n",
);

/**
 * The style of the report. It holds no words of others, and its hash stands in the report's policy: nothing that a
 * title smuggles in can style or run.
 * @param fonts rules of `@font-face` with the fonts in them
 */
export const reportStyle = (fonts: string): string => `${fonts}
:root {
  color-scheme: light;
  --paper: #faf8f3; --surface: #fff; --sunken: #f1eee5; --ink: #1b2430; --muted: #54606e; --line: #ddd8ca; --edge: #7f8894;
  --brand: #1c4079; --band: #173055; --on-band: #f7f3e8; --gold: #b18b3e;
  --fine: #17653a; --fine-soft: #e4f1e8; --look: #854e00; --look-soft: #fbefd9;
  --failed: #a02820; --failed-soft: #fbe8e4; --unknown: #4d5865; --unknown-soft: #eaecee;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.7 "Report Thai", "Report Latin", Sarabun, "TH Sarabun New", "Leelawadee UI", Thonburi, sans-serif; }
body, td, dd, li, p { overflow-wrap: anywhere; }
a { color: var(--brand); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: .2rem; }
h1, h2, h3, h4, p, ul, ol, dl, figure { margin: 0; }
h1, h2, h3, h4, th, .label { font-weight: 700; }
h1 { font-size: 1.75rem; line-height: 1.4; }
h2 { font-size: 1.375rem; line-height: 1.5; }
h3 { font-size: 1.1875rem; line-height: 1.55; }
h4 { font-size: 1rem; }
.wide { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
.band { background: var(--band); color: var(--on-band); padding: 1.75rem 0 1.5rem; border-bottom: 4px solid var(--gold); }
.band p { margin-top: .25rem; }
main.wide { padding-top: 1.75rem; padding-bottom: 3rem; }
section { margin-top: 2.25rem; }
section:first-child { margin-top: 0; }
.note { color: var(--muted); font-size: .9375rem; }
.stack { margin-top: 1rem; }
.stack > * + * { margin-top: .5rem; }

.sums { display: grid; grid-template-columns: repeat(2, 1fr); gap: .75rem; list-style: none; padding: 0; margin-top: .75rem; }
.sums li { background: var(--surface); border: 1px solid var(--line); border-left: 6px solid var(--edge); border-radius: .5rem; padding: .75rem 1rem; }
.sums .figure { font-size: 2rem; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums; }
.sums .failed { border-left-color: var(--failed); } .sums .unknown { border-left-color: var(--unknown); }
.sums .look { border-left-color: var(--look); } .sums .fine { border-left-color: var(--fine); }
.sums .note { font-size: .875rem; line-height: 1.5; }

.badge { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; font-size: .9375rem; font-weight: 700; white-space: nowrap; border: 1px solid currentColor; }
.badge::before { content: "×"; font-weight: 700; margin-right: .4em; }
.badge.unknown::before { content: "?"; }
.badge.look::before, .badge.hint::before { content: "!"; }
.badge.fine::before { content: ""; display: inline-block; width: .32em; height: .65em; margin: 0 .55em .1em .15em; border: solid currentColor; border-width: 0 .14em .14em 0; transform: rotate(45deg); }
.badge.fine { color: var(--fine); background: var(--fine-soft); }
.badge.look, .badge.hint { color: var(--look); background: var(--look-soft); }
.badge.failed { color: var(--failed); background: var(--failed-soft); }
.badge.unknown { color: var(--unknown); background: var(--unknown-soft); }

.filter { position: sticky; top: 0; z-index: 1; background: var(--paper); border: 0; border-bottom: 1px solid var(--line); margin: 2.25rem 0 0; padding: .5rem 0; }
.filter legend { float: left; padding: .55rem .75rem .55rem 0; font-weight: 700; }
.filter .choices { display: flex; flex-wrap: wrap; gap: .375rem; }
.filter label { position: relative; display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 .9rem; border: 1px solid var(--edge); border-radius: .5rem; background: var(--surface); cursor: pointer; }
.filter input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.filter label:has(:checked) { background: var(--band); border-color: var(--band); color: #fff; font-weight: 700; }
.filter label:has(:focus-visible) { outline: 3px solid var(--gold); outline-offset: 2px; }
${filters}

.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; background: var(--surface); font-size: .9375rem; }
caption { text-align: left; padding: .25rem 0 .5rem; color: var(--muted); }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--sunken); border-bottom: 2px solid var(--edge); }
.code, .number { white-space: nowrap; font-variant-numeric: tabular-nums; }
.number { text-align: right; }
.tick { display: none; }
.box { display: inline-block; width: .8em; height: .8em; border: 1px solid #000; margin: 0 .3em 0 .6em; }

.card { background: var(--surface); border: 1px solid var(--line); border-left: 6px solid var(--edge); border-radius: .5rem; padding: 1rem 1.1rem; margin-top: 1rem; }
.card.failed { border-left-color: var(--failed); } .card.unknown { border-left-color: var(--unknown); }
.card.look { border-left-color: var(--look); } .card.fine { border-left-color: var(--fine); }
.head { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; justify-content: space-between; }
.card h4 { margin-top: 1rem; }
.said { list-style: none; padding: 0; margin-top: .5rem; }
.said > li { padding: .5rem 0 .5rem .9rem; border-left: 3px solid var(--line); }
.said > li + li { margin-top: .5rem; }
.said > .failed { border-left-color: var(--failed); } .said > .unknown { border-left-color: var(--unknown); } .said > .look { border-left-color: var(--look); }
.look-list { padding-left: 1.5rem; margin-top: .75rem; }
.look-list > li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.look-list a { display: inline-flex; align-items: center; min-height: 2.75rem; overflow-wrap: anywhere; }
.review { background: var(--sunken); border-radius: .5rem; padding: .6rem .9rem; margin-top: .75rem; }
.card .review h4 { margin-top: 0; }
.parts { list-style: none; padding: 0; margin-top: .25rem; }
.parts > li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
.parts ul { padding-left: 1.25rem; }
.quote { color: var(--muted); }
.codes { padding-left: 1.25rem; margin-top: .5rem; font-size: .9375rem; }
.address { border-top: 1px solid var(--line); padding: .75rem 0 0; margin-top: .75rem; }
summary { display: inline-flex; align-items: center; min-height: 2.75rem; cursor: pointer; color: var(--brand); text-decoration: underline; text-underline-offset: .2em; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; font-size: .9375rem; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; }
.hash { font-family: ui-monospace, Consolas, monospace; font-size: .875rem; }
.sign { display: grid; gap: 2rem; margin-top: 1rem; }
.sign p { line-height: 2.4; }
.top { display: inline-flex; min-height: 2.75rem; align-items: center; }

@media (min-width: 48rem) {
  .sums { grid-template-columns: repeat(4, 1fr); }
  .sign { grid-template-columns: 1fr 1fr; }
  .codes { columns: 2; column-gap: 2rem; }
}
@media (max-width: 30rem) {
  dl.facts { grid-template-columns: 1fr; }
  dl.facts dd { margin-bottom: .35rem; }
  .filter legend { float: none; padding: 0; }
  .filter { position: static; }
  .plenty { display: none; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
  body { background: #fff; font-size: 10.5pt; line-height: 1.5; }
  .wide, main.wide { max-width: none; padding: 0; }
  .band { background: #fff; color: #000; padding: 0 0 3mm; border-bottom: 1.5pt solid #000; }
  .hash { font-size: 8pt; }
  h4 { font-size: 10.5pt; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11.5pt; }
  .filter, .top, summary { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .card, .sums li { border-radius: 0; }
  .card { padding: 2.5mm 3mm; margin-top: 3mm; }
  .badge { font-size: 9pt; padding: 0 2mm; }
  dl.facts { grid-template-columns: 38mm 1fr; }
  .head, .said > li, .address, tr, .sign { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  thead { display: table-header-group; }
  .tick { display: table-cell; white-space: nowrap; }
  .sums { grid-template-columns: repeat(4, 1fr); gap: 2mm; }
  .sums .figure { font-size: 18pt; }
  a { color: inherit; text-decoration: none; }
  table, .note, dl.facts, .quote { font-size: 9pt; }
  th, td { padding: 1mm 1.5mm; }
  .sign { grid-template-columns: 1fr 1fr; }
  section { margin-top: 6mm; }
}
`;
