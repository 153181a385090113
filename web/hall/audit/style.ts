/** Styles that only the audit's pages need. Like the hall's sheet they are small and inside the page. */
export const AUDIT_STYLE = `
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1rem}
.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;padding:0}
.counts a{display:inline-flex;align-items:center;gap:.5rem;min-height:2.45rem;padding:.2rem .9rem;border:1px solid var(--edge);border-radius:4px;text-decoration:none;color:var(--ink)}
.counts a:hover{background:var(--wash)}
.counts [aria-current]{border:2px solid var(--blue);padding:.2rem calc(.9rem - 1px);background:var(--wash);font-weight:600}
.error{color:var(--red)}.warning{color:var(--amber)}.information{color:#475467}
.finding{border-left:4px solid var(--line);padding:.1rem 0 .4rem 1rem;margin:1.6rem 0;scroll-margin-top:1rem}
.finding.is-error{border-color:var(--red)}.finding.is-warning{border-color:#bf8700}
.finding:target{background:#fffbe6}
.finding h3{margin:.2em 0}
.finding p{margin:.3em 0;overflow-wrap:anywhere}
.values{list-style:none;padding:0;margin:.4em 0}
.values>li{border-top:1px solid var(--line);padding:.35rem 0}
.values .amount{font-weight:600;font-variant-numeric:tabular-nums;white-space:normal;overflow-wrap:anywhere}
.values q,.answer q{color:var(--soft);overflow-wrap:anywhere}
.answer{background:var(--wash);padding:.3rem .8rem}
.beside{display:grid;gap:0 2rem;grid-template-columns:minmax(0,1fr)}
.sheet{margin:0 0 1.6rem}
.sheet figcaption{font-weight:600;margin:.3rem 0}
.sheet{overflow:auto;max-height:85vh;border:1px solid var(--edge);background:#fff}
.sheet>div{position:relative;min-width:46rem}
.sheet img{display:block;width:100%;height:auto}
.frame{position:absolute;outline:2px solid var(--red);outline-offset:1px;background:#ffd33d3d;border-radius:1px}
.frame i{position:absolute;inset:0;scroll-margin:30vh 3rem}
.frame b{position:absolute;right:100%;bottom:100%;background:var(--red);color:#fff;font-size:.8rem;line-height:1.5rem;min-width:1.5rem;text-align:center;border-radius:50%}
.frame:has(:target){outline-width:3px}
.lines{list-style:none;padding:.4rem 0;margin:0;border:1px solid var(--edge);font-size:.9rem}
.lines li{display:grid;grid-template-columns:3.4rem minmax(0,1fr);padding:.15rem .6rem .15rem 0;overflow-wrap:anywhere}
.lines span{color:var(--soft);text-align:right;padding-right:.8rem;font-variant-numeric:tabular-nums}
.lines .here{background:#fff3bf;font-weight:600}.lines mark{background:none;color:inherit}
.choose{border:0;padding:0;margin:.6rem 0}.choose legend{font-weight:600;padding:0}
.choose label{display:flex;align-items:center;gap:.6rem;min-height:2.45rem;font-weight:400}
.choose input{width:1.3rem;min-height:1.3rem;height:1.3rem;margin:0;flex:none}
textarea{font:inherit;width:100%;padding:.4rem .7rem;border:2px solid var(--edge);border-radius:4px;color:inherit;background:#fff}
input[type=file]{padding:.7rem;border-style:dashed;background:var(--wash);height:auto}
.over-drop input[type=file]{border-color:var(--blue);background:#eaf2fc}
#judged+.scroll tbody th{min-width:11rem}
progress{width:100%;height:1rem;accent-color:var(--blue)}
.tools{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:1rem 0}
.tools form{margin:0}
.tools a{display:inline-flex;align-items:center;min-height:2.45rem}
@media (min-width:60rem){.beside{grid-template-columns:minmax(20rem,26rem) minmax(0,1fr)}.sheet{max-height:none}.sheet>div{min-width:0}}
@media print{.finding{break-inside:avoid}.sheet{overflow:visible;max-height:none}.sheet>div{min-width:0}.beside{display:block}.values>li{break-inside:avoid}}
`
  .replaceAll('\n', '')
  .trim();
