/** The style of findings, over the base style of every page. */
export const style = `
article{border:1px solid var(--line);border-left:.35rem solid var(--kind);border-radius:.25rem;padding:.75rem 1rem;margin:1rem 0;break-inside:avoid}
.error{--kind:var(--error)}.warning{--kind:var(--warning)}.information{--kind:var(--information)}
.severity{color:var(--kind)}p.error{color:var(--error)}
.meta,.why,.waived,figcaption{color:var(--soft);font-size:.9rem}.meta{margin:0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1rem}
figure{margin:.5rem 0}blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:2px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.05em 0;text-decoration:underline}
`
