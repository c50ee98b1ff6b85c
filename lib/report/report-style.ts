/** The report's style sheet: light on every screen, readable on paper, no outside resource. */
export const REPORT_STYLE = `
:root {
  color-scheme: light;
  --ink: #1b2430;
  --soft: #55606e;
  --line: #d5dbe2;
  --wash: #f5f7f9;
  --mark: #23496f;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 70rem;
  padding: 2.5rem 2rem 4rem;
  color: var(--ink);
  background: #fff;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto
    Sans CJK SC", sans-serif;
}
header { border-bottom: 3px solid var(--mark); margin-bottom: 1.5rem; padding-bottom: 1rem; }
header p { margin: 0; color: var(--soft); letter-spacing: .02em; }
header p.privileged { color: inherit; font-weight: 700; margin-top: .5rem; }
tr.withheld { color: var(--soft); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .2rem 0 0; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .7rem; color: var(--mark); }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
[lang="zh-CN"] { color: var(--soft); }
dd [lang="zh-CN"], p[lang="zh-CN"] { color: inherit; }
dl { display: grid; grid-template-columns: fit-content(20rem) 1fr; margin: 0; }
dt, dd { margin: 0; padding: .32rem .8rem .32rem 0; border-top: 1px solid var(--line); }
dt { color: var(--soft); font-size: .875rem; }
dd { overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-wrap; }
section { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td {
  text-align: start;
  vertical-align: top;
  padding: .45rem .7rem .45rem 0;
  border-top: 1px solid var(--line);
  overflow-wrap: anywhere;
  unicode-bidi: isolate;
}
th {
  overflow-wrap: normal;
  font-weight: 600;
  color: var(--soft);
  border-top: 0;
  border-bottom: 2px solid var(--line);
}
td:has(> a) { min-width: 7.5rem; }
td.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
code {
  font: .8125rem/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
  overflow-wrap: anywhere;
}
td div { color: var(--soft); }
td .side-after { color: #a3231c; font-weight: 600; }
a { color: var(--mark); }
td img {
  width: 9rem;
  max-height: 7rem;
  object-fit: cover;
  object-position: top;
  border: 1px solid var(--line);
  display: block;
}
figure { margin: 0 0 1rem; }
figure img {
  max-width: min(100%, 34rem);
  max-height: 26rem;
  border: 1px solid var(--line);
  display: block;
}
figure.first img { max-width: min(100%, 46rem); max-height: 46rem; }
.parts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .8rem; }
.parts img { max-width: 100%; max-height: 12rem; object-fit: cover; object-position: top; }
td .neutral-after { font-weight: 600; }
figure.copy img { max-width: min(100%, 46rem); max-height: 60rem; }
figcaption { margin-top: .3rem; color: var(--soft); font-size: .875rem; }
.notice {
  margin-top: 2rem;
  background: var(--wash);
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--mark);
  padding: .4rem 1.1rem;
}
.notice h2 { margin-top: .6rem; }
.item { border-top: 2px solid var(--mark); margin-top: 2.6rem; }
.item h2 {
  display: flex;
  flex-wrap: wrap;
  gap: .3rem 1rem;
  align-items: baseline;
  unicode-bidi: isolate;
}
.partial { background: #fdf3e1; border: 1px solid #e3c58a; padding: .4rem 1rem; }
.text {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  background: var(--wash);
  padding: .7rem 1rem;
  unicode-bidi: isolate;
  margin: 0;
}
@media (max-width: 40rem) {
  body { padding: 1.2rem 1rem; }
  dl { grid-template-columns: 1fr; }
  dd { border-top: 0; padding-top: 0; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, tr, figure, dt, dd { break-inside: avoid; }
  .item { break-before: page; }
}
`;
