/** The style of the moderators' page, over the base style and the ledger's. */
export const pageStyle = `
body{max-width:84rem}
nav.views{position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:2;padding:.35rem 0;margin-bottom:1rem}
nav.views ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
nav.views a{display:inline-block;padding:.2rem 0}nav.views a[aria-current]{font-weight:600;text-decoration-thickness:.2em}
button,select,input,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.3rem .6rem;min-height:2.3rem;max-width:100%}
button{cursor:pointer}button:hover{border-color:var(--ink)}button[disabled]{cursor:default;color:var(--soft);border-style:dashed}
input[type=radio],input[type=checkbox]{padding:0;min-height:0;accent-color:var(--information)}
h2[tabindex]:focus,main:focus{outline:none}main [id]{scroll-margin-top:4rem}h3{margin:1.5rem 0 .25rem}
fieldset{border:1px solid var(--line);border-radius:.25rem;margin:.5rem 0;padding:.4rem .75rem;min-width:0}legend{padding:0 .25rem;font-size:.9rem;color:var(--soft)}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.75rem 0}.controls label{display:grid;gap:.15rem;font-size:.9rem;color:var(--soft)}.controls label>*{color:var(--ink)}.controls output{min-height:2.3rem;align-content:center}
.choices{display:flex;flex-wrap:wrap;gap:.25rem 1rem}.choices label{display:flex;gap:.35rem;align-items:center}
table.queue{width:100%}table.queue td.number,table.queue th.number{text-align:right;white-space:nowrap;overflow-wrap:normal;font-variant-numeric:tabular-nums}
table.queue td:first-child,table.queue th:first-child{padding-right:.5rem}
.reasons{margin:0 0 .5rem;padding-left:1.1rem}.reasons li{margin:.1rem 0}
.soft{color:var(--soft)}mark{background:var(--mark);color:inherit}.cue{color:var(--soft);font-size:.9rem;margin:.25rem 0}.reasons a{color:inherit;text-decoration-color:var(--neutral)}.reasons a:hover{color:var(--information)}.grade-list{list-style:none;margin:0;padding:0;font-size:.9rem}
.pages{border:0;padding:0;display:flex;gap:.75rem;align-items:center;flex-wrap:wrap;margin:.75rem 0}
.finding{border:1px solid var(--line);border-left:.35rem solid var(--kind,var(--line));border-radius:.25rem;padding:.6rem 1rem;margin:.75rem 0;break-inside:avoid}
.finding.error{--kind:var(--error)}.finding.warning{--kind:var(--warning)}.finding.information{--kind:var(--information)}
.finding h4{margin:0 0 .25rem;font-size:1rem}.severity{color:var(--kind)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1.5rem}
.pair figure,.finding figure{margin:.4rem 0}figcaption{color:var(--soft);font-size:.9rem}
blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:2px solid var(--line);overflow-wrap:anywhere}
.chart{margin:1rem 0}.chart-frame{overflow-x:auto}.chart svg{width:100%;min-width:57.5rem;max-width:64rem;height:auto;font-size:12px;background:none;color:var(--ink)}.chart text{fill:var(--ink)}
.chart a:focus-visible{outline:3px solid var(--information);outline-offset:1px}
.matrix td,.matrix thead th+th{text-align:right}.matrix td{font-variant-numeric:tabular-nums}.scroll th[scope=row]{position:sticky;left:0;background:var(--paper)}.matrix td.same{background:color-mix(in srgb,var(--line) 35%,transparent)}
.note{border-left:.25rem solid var(--information);padding-left:.75rem}
.blind-text p{max-width:46rem}.grading{position:sticky;bottom:0;background:var(--paper);box-shadow:0 -.5rem .75rem -.5rem var(--line);max-width:46rem;z-index:1}.grading .choices{align-items:center;justify-content:space-between;margin:.35rem 0}
td,th{overflow-wrap:break-word;min-width:3.2rem}table.queue td,table.queue th,.ledger td,.ledger th{overflow-wrap:anywhere}td button{white-space:nowrap}.finding h3{margin:0 0 .25rem}
@media screen and (max-width:50rem),(max-width:40rem){body{padding:.75rem}main [id]{scroll-margin-top:7rem}.controls label{flex:1 1 40%;min-width:0}.controls select,.controls input{width:100%;min-width:0}table.queue thead{position:absolute;left:-100vw}table.queue tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}table.queue td,table.queue th{display:block;border:0;padding:.1rem 0;text-align:left!important}table.queue td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}}
@media print{nav.views,.controls>:not(output),.pages:not(:has(output)),button,.choices,.undecided,.no-print,.cue{display:none!important}td button{display:inline!important;border:0;padding:0;min-height:0}.chart svg{min-width:0}.finding,table.queue tr{break-inside:avoid}a,p>a{color:inherit;text-decoration:none}}
`
