/** The style of the page, over the base style, the ledger's and that of the moderators' page. */
export const appStyle = `
body{max-width:none;padding:0}
#app{display:flex;flex-direction:column;min-height:100vh}
main{width:100%;max-width:84rem;margin:0 auto;padding:var(--space-3) var(--space-4)}main:focus{outline:none}
.topbar{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-2) var(--space-4);padding:var(--space-2) var(--space-4);border-bottom:1px solid var(--line);background:var(--paper)}
.topbar h1{font-size:1.1rem;margin:0;letter-spacing:.01em}.topbar nav{display:flex;overflow-x:auto;min-width:0;gap:var(--space-1);flex:1}
.tab{border:0;border-radius:0;border-bottom:3px solid transparent}.tab[aria-current]{border-bottom-color:var(--accent);font-weight:600}
button.primary{background:var(--accent);color:var(--on-accent);border-color:var(--accent);font-weight:600;padding:.5rem 1.25rem}
button.link{border:0;padding:0;min-height:0;background:none;color:var(--accent);text-decoration:underline;text-align:left}
button[aria-pressed=true]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.progress{display:flex;align-items:center;gap:var(--space-3);max-width:84rem;width:100%;margin:0 auto;padding:0 var(--space-4)}.progress:not(:empty){padding-top:var(--space-2)}
.notices{max-width:84rem;margin:var(--space-2) auto;border-left:.25rem solid var(--error);padding:.25rem var(--space-3)}.notices p{margin:.25rem 0}
.open{max-width:44rem;margin:4vh auto 0}.open h2{border:0;font-size:1.8rem;margin-bottom:.25rem}.lead{font-size:1.1rem;color:var(--soft);margin-top:0}
.dropzone{border:2px dashed var(--soft);border-radius:.75rem;text-align:center;padding:var(--space-5) var(--space-4);margin:var(--space-4) 0}.dropzone p:first-child{font-size:1.25rem;font-weight:600;margin-top:0}.dropzone p:last-child{margin-bottom:0}
.others{display:flex;flex-wrap:wrap;gap:var(--space-3);align-items:start}.paste{border:0;padding:0;flex:1;min-width:14rem}.paste summary{padding:.3rem 0;min-height:2.3rem}.paste label{display:grid;gap:.25rem}.paste textarea{width:100%;margin-bottom:.5rem}
.promise{color:var(--soft);border-top:1px solid var(--line);margin-top:var(--space-5);padding-top:var(--space-3)}
.dropping{position:fixed;inset:1rem;display:grid;place-items:center;font-size:1.5rem;font-weight:600;border:3px dashed var(--accent);border-radius:1rem;background:color-mix(in srgb,var(--paper) 85%,transparent);pointer-events:none;z-index:9}
.draft-list ul{display:flex;flex-wrap:wrap;gap:var(--space-1);list-style:none;margin:0 0 var(--space-3);padding:0;max-height:8.5rem;overflow:auto}.draft-list button[aria-current]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}.draft-list .name{overflow-wrap:anywhere}
.draft-head{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-4);justify-content:space-between;align-items:start}.draft-head h2{border:0;margin:0;font-size:1.5rem}
.actions{display:flex;flex-wrap:wrap;gap:var(--space-2)}fieldset.choice,fieldset.filters{border:0;margin:0;padding:0}fieldset.choice{display:flex}.choice button{border-radius:0;margin-left:-1px}.choice button:first-child{border-radius:.25rem 0 0 .25rem;margin:0}.choice button:last-child{border-radius:0 .25rem .25rem 0}
.menu{position:relative;border:0;padding:0}.menu summary{border:1px solid var(--soft);border-radius:.25rem;padding:.3rem .6rem;min-height:2.3rem}.menu-list{position:absolute;right:0;z-index:5;display:grid;min-width:17rem;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.25rem;box-shadow:0 .25rem 1rem #0003}.menu-list button{border:0;text-align:left}.menu-list button:hover{background:var(--raised)}
fieldset.filters{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-3);align-items:center;position:sticky;top:0;z-index:3;background:var(--paper);border-bottom:1px solid var(--line);border-radius:0;padding:var(--space-2) 0;margin:var(--space-2) 0 var(--space-3)}
.toggle{display:flex;gap:.4rem;align-items:center;border-radius:1.2rem}.toggle[aria-pressed=false]{color:var(--soft);text-decoration:line-through}
.dot{width:.75rem;height:.75rem;border-radius:50%;background:var(--kind)}.warning .dot{border-radius:0;transform:rotate(45deg)}.information .dot{border-radius:0;height:.3rem}
.error{--kind:var(--error)}.warning{--kind:var(--warning)}.information{--kind:var(--information)}
.beside{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-4)}
.text{max-width:46rem;line-height:1.65}.text p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;scroll-margin:6rem}.text p.after{margin-top:.8rem}.text p:focus{outline:2px solid var(--accent);outline-offset:4px}.judgement-line{font-weight:600;font-size:1.1rem;margin-top:1.5rem!important}
mark{background:none;color:inherit;border-bottom:2px solid var(--kind);cursor:pointer}mark.warning{border-bottom-style:dashed}mark.information{border-bottom-style:dotted}mark.active{background:var(--mark)}
.margin ol{list-style:none;margin:0;padding:0}.margin{position:relative}.clean{color:var(--soft);margin:0}
.card{border:1px solid var(--line);border-left:.3rem solid var(--kind);border-radius:.4rem;background:var(--paper);margin:0 0 .5rem}.card.open{border-color:var(--kind);box-shadow:0 .15rem .75rem #0002;z-index:1}
.card-head{display:block;width:100%;text-align:left;border:0;background:none;padding:.5rem .75rem}.card-head .severity{display:block;color:var(--kind);font-size:.8rem;font-weight:600;text-transform:uppercase;letter-spacing:.04em}
.card-body{padding:0 .75rem .6rem}.card-body .why{margin:.25rem 0;color:var(--soft)}.places{list-style:none;margin:.5rem 0;padding:0}.places li{margin:.35rem 0}.places q{display:block;border-left:2px solid var(--line);padding-left:.6rem;color:var(--soft)}
.waive{padding-bottom:0}.waive label{display:grid;gap:.2rem;margin:.25rem 0}
dialog.rule{max-width:40rem;border:1px solid var(--soft);border-radius:.5rem;color:var(--ink);background:var(--paper);padding:var(--space-4)}dialog.rule::backdrop{background:#0007}dialog.rule h2{margin-top:0}
.ask{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-4);align-items:end;background:var(--raised);border-radius:.5rem;padding:var(--space-3);margin:var(--space-3) 0}.ask h3{width:100%;margin:0}.ask label{display:grid;gap:.15rem;font-size:.9rem}
.editor .cm-editor{border:1px solid var(--line);border-radius:.4rem;background:var(--paper);color:var(--ink)}.editor .cm-scroller{font:inherit;line-height:1.65}.editor .cm-content{line-height:1.65;max-width:46rem;caret-color:var(--ink)}.editor .cm-gutters{background:none;border:0}.editor .cm-tooltip{background:var(--paper);color:var(--ink)}
.moderate iframe{width:100%;height:80vh;border:1px solid var(--line);border-radius:.4rem;background:var(--paper)}
.settings-file pre{background:var(--raised);padding:var(--space-3);overflow:auto;max-height:22rem}
@media (max-width:59.99rem){.margin{order:-1;border-bottom:1px solid var(--line);padding-bottom:var(--space-3)}}
@media (min-width:60rem){.beside{grid-template-columns:minmax(0,1fr) 23rem}.margin.placed .card{position:absolute;left:0;right:0;transition:top .15s}}
@media (min-width:80rem){.beside{grid-template-columns:minmax(0,1fr) 28rem}}
@media (max-width:40rem){main,.topbar{padding-left:.75rem;padding-right:.75rem}.topbar{gap:var(--space-2)}.topbar nav{order:3;flex-basis:100%}.topbar h1{flex:1}.tab{padding:.2rem .5rem}.menu-list{position:fixed;left:.75rem;right:.75rem;bottom:.75rem;min-width:0}fieldset.filters{position:static}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.topbar,.filters,.actions,.progress,.draft-list,.waive,.ask{display:none!important}main{padding:0;max-width:none}.margin .card{position:static!important}.margin{min-height:0!important}.beside{display:block}}
@media (forced-colors:active){mark{background:Canvas;color:CanvasText}mark.active{outline:2px solid Highlight}button[aria-pressed=true],.tab[aria-current]{outline:2px solid Highlight}.dot{forced-color-adjust:none}}
`
