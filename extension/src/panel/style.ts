/**
 * The panel in the colours of the editor. Colours that carry meaning are ours where a theme's own might be too faint to read;
 * each pair has a contrast of 4.5 to 1 or more.
 */
export const style = `
:root{--ink:var(--vscode-editor-foreground);--paper:var(--vscode-editor-background);--soft:var(--vscode-descriptionForeground);--line:var(--vscode-panel-border,var(--vscode-contrastBorder));--information:var(--vscode-textLink-foreground)}
body.vscode-light{--soft:#4d545c;--error:#b3261e;--warning:#7a4d00;--mark:#fff0b3;--strength:#0f6b5c;--weakness:#b3470b;--neutral:#8b949e}
body.vscode-dark{--soft:#a5adb6;--error:#ff9a91;--warning:#f0b94d;--mark:#5c4a00;--strength:#4cc3ad;--weakness:#f29b62;--neutral:#6e7781}
body.vscode-high-contrast{--soft:var(--ink);--line:var(--vscode-contrastBorder);--error:#ff9a91;--warning:#ffd37a;--mark:#5c4a00;--strength:#4cc3ad;--weakness:#f29b62;--neutral:#b0b8c0}
body.vscode-high-contrast-light{--soft:var(--ink);--line:var(--vscode-contrastBorder);--error:#8a1410;--warning:#5e3b00;--mark:#fff0b3;--strength:#0a5145;--weakness:#8a3606;--neutral:#5b636b}
*{box-sizing:border-box}
html{font-size:var(--vscode-font-size)}
body{margin:0;padding:0 1.25rem 2rem;font-family:var(--vscode-font-family);font-size:1rem;line-height:1.5;color:var(--ink);background:var(--paper)}
main{max-width:64rem;margin:0 auto}
[id]{scroll-margin-top:7rem}
h1{font-size:1.5em;margin:.75rem 0 .25rem}h2{font-size:1.25em}h3{font-size:1em}
main a{color:var(--information);text-decoration:underline}main a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
form{display:flex;flex-wrap:wrap;gap:.35rem .75rem;align-items:end;margin:0;padding:.75rem 0;border-bottom:1px solid var(--line);position:sticky;top:0;background:var(--paper);z-index:1}
form p{margin:0;flex-basis:100%;color:var(--soft)}
label{display:grid;gap:.15rem}
select{font:inherit;padding:.2rem .4rem;width:13em;max-width:100%;color:var(--vscode-dropdown-foreground);background:var(--vscode-dropdown-background);border:1px solid var(--vscode-dropdown-border,var(--line));border-radius:2px}
body.vscode-high-contrast .bar .ground,body.vscode-high-contrast-light .bar .ground{fill:none;stroke:var(--line);stroke-width:.5}
.grades{font-size:1rem}
#answer .what-if{border:1px solid var(--line);border-left:.25rem solid var(--information);padding:.25rem 1rem 1rem;margin-top:1rem}
`
