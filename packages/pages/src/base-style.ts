/**
 * Colours and the frame of a page. Every pair of colours has a contrast of 4.5 to 1 or more, bars 3 to 1. A host with colours
 * of its own, as an editor, leaves this out and sets the properties of `:root` itself. Where an editor shows the whole page, its
 * own `p>a` would take the line from under links.
 */
export const baseStyle = `
:root{--space-1:.25rem;--space-2:.5rem;--space-3:1rem;--space-4:1.5rem;--space-5:2.5rem;--accent:var(--information);--on-accent:#fff;--raised:#f3f5f7;--ink:#1b1f24;--paper:#fff;--soft:#57606a;--line:#d0d7de;--error:#b3261e;--warning:#7a4d00;--information:#0b57a4;--mark:#fff0b3;--strength:#0f6b5c;--weakness:#b3470b;--neutral:#8b949e}
@media (prefers-color-scheme:dark){:root{--on-accent:#0b1a2b;--raised:#20252b;--ink:#e6e8eb;--paper:#14171a;--soft:#a5adb6;--line:#3a4047;--error:#ff9a91;--warning:#f0b94d;--information:#8fc1ff;--mark:#5c4a00;--strength:#4cc3ad;--weakness:#f29b62;--neutral:#6e7781}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem 1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{font-size:1.25rem;overflow-wrap:anywhere;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:0 0 .25rem}
a,p>a{color:var(--information);text-decoration:underline}
:focus-visible{outline:3px solid var(--information);outline-offset:2px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
p.error{color:var(--error)}
footer{color:var(--soft);font-size:.9rem}
@media (max-width:40rem){body{padding:.75rem}}
@page{margin:14mm}
@media print{:root{color-scheme:light;--raised:#f3f5f7;--ink:#000;--paper:#fff;--soft:#444;--line:#999;--error:#b3261e;--warning:#7a4d00;--information:#0b57a4;--mark:#fff0b3;--strength:#0f6b5c;--weakness:#b3470b;--neutral:#8b949e}html{font-size:10pt}body{max-width:none;padding:0}nav,.skip{display:none}}
`
