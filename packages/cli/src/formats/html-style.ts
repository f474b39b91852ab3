/** The page's style; every pair of colours has a contrast of 4.5 to 1 or more. */
export const style = `
:root{--ink:#1b1f24;--paper:#fff;--soft:#57606a;--line:#d0d7de;--error:#b3261e;--warning:#7a4d00;--information:#0b57a4;--mark:#fff0b3}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#14171a;--soft:#a5adb6;--line:#3a4047;--error:#ff9a91;--warning:#f0b94d;--information:#8fc1ff;--mark:#5c4a00}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem 1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{font-size:1.25rem;overflow-wrap:anywhere;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:0 0 .25rem}
a{color:var(--information)}
article{border:1px solid var(--line);border-left:.35rem solid var(--kind);border-radius:.25rem;padding:.75rem 1rem;margin:1rem 0;break-inside:avoid}
.error{--kind:var(--error)}.warning{--kind:var(--warning)}.information{--kind:var(--information)}
.severity{color:var(--kind)}p.error{color:var(--error)}
.meta,.why,.waived,footer,figcaption{color:var(--soft);font-size:.9rem}.meta{margin:0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1rem}
figure{margin:.5rem 0}blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:2px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.05em 0;text-decoration:underline}
@media print{body{max-width:none;padding:0;font-size:10pt}nav{display:none}}
`
