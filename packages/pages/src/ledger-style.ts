/** The style of the ledger's parts. It takes its colours from the properties that `baseStyle` or a host sets on `:root`. */
export const ledgerStyle = `
.meta{color:var(--soft);font-size:.9rem;margin:.1rem 0}
.caution{border-left:.25rem solid var(--line);padding-left:.75rem;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.5rem 0 .25rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.9rem}
.grades{width:100%}.grades .differs th,.grades .differs td{border-bottom-color:var(--warning)}
.chances{width:100%;max-width:44rem;table-layout:fixed}.chances tr>*{width:55%}.chances tr>*+*{width:15%}.chances tr>*+*+*{width:30%}.chances td{white-space:nowrap}
.bar{display:block;width:100%;height:.75rem}.chances .bar{margin-top:.35rem}
.bar .strength{fill:var(--strength)}.bar .weakness{fill:var(--weakness)}.bar .mixed{fill:var(--weakness);fill-opacity:.75}.bar .neutral{fill:var(--neutral)}
.bar .chance{fill:var(--information)}.bar .ground{fill:var(--line)}
.judgement,.improvements{border-top:2px solid var(--line);margin-top:2rem;padding-top:1rem}
.judgement>h2,.judgement>h3,.judgement>h4,.improvements>h2,.improvements>h3,.improvements>h4{font-size:1.15rem;margin:0}
.balance{margin:1rem 0}.balance .bar{margin-bottom:.4rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2rem}
.side h3,.side h4,.side h5{font-size:1rem;margin:.75rem 0 .25rem}
.sentences{list-style:none;margin:0;padding:0}
.sentences li{border-left:.25rem solid var(--neutral);padding:.1rem 0 .1rem .75rem;margin:.6rem 0;break-inside:avoid}
.sentences li.strength{border-color:var(--strength)}.sentences li.weakness,.sentences li.mixed{border-color:var(--weakness)}
.said{margin:0;overflow-wrap:anywhere}
.tag{border:1px solid currentColor;border-radius:.6rem;padding:0 .4rem;font-size:.8rem;color:var(--soft);white-space:nowrap}.tag.serious,.differs .tag{color:var(--warning)}
.legend{color:var(--soft);font-size:.9rem}.legend .bar{display:inline-block;width:1.5rem;vertical-align:middle;margin-right:.35rem}.legend li{display:inline-block;margin-right:1.25rem}.legend ul{padding:0;margin:.25rem 0}
.none{color:var(--warning)}
details{border-top:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;padding:.25rem 0}
.improvements ol>li{margin:1rem 0}
@media (max-width:40rem){.grades{font-size:.85rem}th,td{padding-right:.35rem}.chances tr>*{width:50%}.chances tr>*+*{width:22%}.chances tr>*+*+*{width:28%}}
@media print{details::details-content{content-visibility:visible;display:block;block-size:auto}.scroll{overflow:visible}h1,h2,h3,h4,h5,h6,summary,caption,thead{break-after:avoid}tr,figure,.said{break-inside:avoid}.said{break-after:avoid}.legend{break-inside:avoid}.sides{display:block}.full{break-before:page;font-size:8.5pt}.full .sentences{columns:2;column-gap:2rem}.full .sentences li{margin:.3rem 0}}
@media (forced-colors:active){.bar rect{stroke:CanvasText}}
`

/** For a page of ledgers alone: whoever prints it finds the pages again. */
export const printedPages = `@page{margin:18mm 16mm;@bottom-right{content:counter(page) " of " counter(pages);font:8pt system-ui,sans-serif}}
`
