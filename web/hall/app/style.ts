/**
 * The hall's whole style sheet, which every page includes, so that one request shows a page on a slow line. Page and style
 * together stay far below 14 KB compressed. Sizes are in rem, so that large print and the reader's own size scale everything.
 */
export const STYLE = `
:root{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--edge:#6e7781;--wash:#f4f6f8;--blue:#1558b0;--red:#b42318;--green:#1a7f37;--amber:#9a6700;color-scheme:light}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
html.large{font-size:150%}
body{margin:0;color:var(--ink);background:#fff;line-height:1.75;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:break-word}
a{color:var(--blue);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
h1,h2,h3{line-height:1.4;font-weight:600;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:1.6rem;margin:.4em 0 .6em}
h2{font-size:1.25rem}
h3{font-size:1.05rem}
p,ul,ol,dl,table{margin:.6em 0}
ul,ol{padding-left:1.4em}
.block{display:block}
.plain{list-style:none;padding:0}
.soft{color:var(--soft)}
.small{font-size:.875rem}
.number,td.value,dd{font-variant-numeric:tabular-nums}
.nowrap,.amount{white-space:nowrap}
.big{font-size:1.9rem;font-weight:600;line-height:1.4;font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-99em;background:#fff;padding:.6em 1em;z-index:3}
.skip:focus{left:0}
.wrap{max-width:46rem;margin:0 auto;padding:0 1rem}
.wide .wrap{max-width:76rem}
header{border-bottom:1px solid var(--line)}
header .wrap{display:flex;flex-wrap:wrap;align-items:center;column-gap:1.2rem}
.brand{display:inline-flex;align-items:center;gap:.5rem;min-height:3.2rem;color:var(--ink);text-decoration:none;font-weight:600;font-size:1.15rem}
.brand svg{width:1.9rem;height:1.9rem;color:var(--red)}
.brand span{font-weight:400;font-size:1rem}
header nav{order:3;flex-basis:100%}
header nav ul{display:flex;flex-wrap:wrap;column-gap:.4rem;margin:0 -.4rem;padding:0;list-style:none}
header nav a,.tap{display:inline-flex;align-items:center;min-height:2.45rem;min-width:2.45rem}
header nav a{text-decoration:none;padding:0 .4rem}
header nav a:hover{text-decoration:underline}
header nav [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -3px var(--red)}
header form{margin-left:auto}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:.5rem 0 0;font-size:.875rem}
.crumbs li{display:inline-flex;align-items:center;min-height:2.45rem}
.crumbs li+li::before{content:"›";color:var(--soft)}
.crumbs a{display:inline-flex;align-items:center;min-height:2.45rem;padding:0 .4rem}
.crumbs li:first-child a{margin-left:-.4rem}
main{padding:.8rem 0 2.5rem}
.crumbs+main{padding-top:0}
.crumbs+main h1{margin-top:.1em}
button,.button{font:inherit;line-height:1.4;min-height:2.45rem;padding:.4rem 1.1rem;border:1px solid var(--edge);border-radius:4px;background:#fff;color:var(--ink);cursor:pointer}
button:hover{background:var(--wash)}
.main{background:var(--blue);border-color:var(--blue);color:#fff;text-decoration:none;display:inline-flex;align-items:center}
button.main:hover,a.main:hover{background:#0f4791}
label{display:block;font-weight:600}
.hint{display:block;font-weight:400;color:var(--soft);margin-bottom:.3rem}
input,select,textarea{font:inherit;width:100%;min-height:3rem;padding:.4rem .7rem;border:2px solid var(--edge);border-radius:4px;color:inherit;background:#fff}
input:focus,select:focus,textarea:focus{border-color:var(--blue)}
.field{margin:1.2em 0}
.field.wrong{border-left:4px solid var(--red);padding-left:.9rem}
fieldset{border:0;margin:1.6em 0;padding:0;min-width:0}
legend{font-weight:600;font-size:1.15rem;padding:0}
textarea{min-height:7.5rem;line-height:1.6}
.short{max-width:14rem}
.field>label{margin-bottom:.2rem}
h1 .small{font-weight:400;font-size:1rem}
.choice{display:flex;align-items:center;gap:.7rem;min-height:2.45rem;margin:.5rem 0;font-weight:400}
.choice input{width:2.45rem;height:2.45rem;min-height:0;flex:none;margin:0;accent-color:var(--blue)}
.bad{display:block;color:var(--red);font-weight:600;margin:.2rem 0}
.keys{border:3px solid var(--ink);padding:.4rem 1.1rem;margin:1rem 0}
.keys dd{margin:0 0 .5em;font-size:1.3rem;font-weight:600;letter-spacing:.06em;line-height:1.5}
.told{border-left:6px solid var(--green);background:var(--wash);padding:.8rem 1.1rem;margin:.4rem 0 1.2rem}
.told h1{margin:.1em 0}
.path{list-style:none;padding:0;margin:1rem 0}
.path li{position:relative;padding:0 0 1rem 2.2rem;border-left:2px solid var(--line);margin-left:.8rem}
.path li:last-child{border-color:transparent;padding-bottom:0}
.path svg{position:absolute;left:-.86rem;top:.1rem;width:1.65rem;height:1.65rem;background:#fff}
.path small{display:block;line-height:1.5;color:var(--soft)}
.path .now{font-weight:600}
.qa dt{font-weight:600;margin-top:.5rem}
.qa dd{margin:0 0 .2rem;white-space:pre-wrap}
.qa>div{border-top:1px solid var(--line);padding:.2rem 0}
.qa .back{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:1rem;align-items:center}
.qa .back dt,.qa .back dd{grid-column:1}
.qa .back dd:last-child{grid-column:2;grid-row:1/3}
.row{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:1.2rem 0}
a.button{display:inline-flex;align-items:center;text-decoration:none}
.find{display:flex;flex-wrap:wrap;gap:.6rem}
.find input{flex:1 1 14rem;width:auto;min-width:0}
.problems{border:3px solid var(--red);padding:.4rem 1.1rem 1rem;margin:1rem 0 1.6rem}
.problems h2{margin:.5em 0 .2em}
.note{border-left:4px solid var(--edge);background:var(--wash);padding:.6rem 1rem;margin:1rem 0}
.note p{margin:.2em 0}
.links{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));column-gap:1.4rem}
.links a,.rows a.tap{display:flex;align-items:center;min-height:2.45rem;padding:.25rem 0}
.links li{border-bottom:1px solid var(--line)}
.rows{list-style:none;padding:0}
.rows>li{border-top:1px solid var(--line);padding:.45rem 0}
.rows>li:last-child{border-bottom:1px solid var(--line)}
.say{list-style:none;padding:0;counter-reset:s}
.say li{padding:.5rem 0 .5rem 1rem;border-left:4px solid var(--line);margin:.7rem 0}
.say li{line-height:2.45rem}
.say small{display:block;line-height:1.6}
.say a,.intext{padding:.55rem 0}
td .intext{padding:.65rem 0}
.prose p{line-height:2.1}
.prose p a{white-space:nowrap;padding:.55rem 0}
.prose p a.tap{white-space:normal}
.pair{display:flex;justify-content:space-between;align-items:center;gap:0 1rem}
.pair>:last-child{text-align:right}
.pair>:last-child,.pair .amount a{justify-content:flex-end}
.fold{flex-wrap:wrap}
.code{color:var(--soft);margin-right:.5em;white-space:nowrap;font-variant-numeric:tabular-nums}
.strong{font-weight:600}
.in1,.rows>.in1{padding-left:1em}.in2,.rows>.in2{padding-left:2em}
.bars{list-style:none;padding:0;max-width:46rem}
.bars li{margin:.5rem 0}
.bars i{display:block;height:.7rem;background:var(--blue);min-width:2px}
.bars i.minus{background:#fff;border:2px solid var(--blue)}
.scroll{overflow-x:auto;margin:1rem 0}
code,pre{background:var(--wash)}
code{padding:0 .2em;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:.6rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.35rem .5rem;text-align:left;font-weight:400;vertical-align:middle}
.form th,.form td{border:1px solid #8c959f}
.form thead th,.form thead td{background:#eef1f4;text-align:center}
.form tbody tr{height:2.45rem}
.form .code,.form .line{text-align:center;margin:0;color:inherit}
.form td.value{text-align:right;white-space:nowrap;padding:0}
.form td.value a{display:flex;align-items:center;justify-content:flex-end;padding:0 .5rem;min-height:2.45rem}
.form .strong{font-weight:600}
.form tbody th{min-width:6.5em}
.list thead th{border-bottom:2px solid var(--edge);font-weight:600;white-space:nowrap}
.list td,.list tbody th{border-bottom:1px solid var(--line)}
.list .dims td{padding-top:0;color:var(--soft)}.list .open>*{border-bottom:0}
.list tfoot td,.list tfoot th{font-weight:600;border-bottom:2px solid var(--edge)}
.list .value{text-align:right;white-space:nowrap}
.list th,.list td{padding:.35rem .3rem}.list tr>:first-child{padding-left:0}.list tr>:last-child{padding-right:0}
.list a{display:inline-flex;align-items:center;min-height:2.45rem;min-width:2.45rem;justify-content:flex-end}
.over{display:flex;justify-content:space-between;flex-wrap:wrap;gap:0 1rem;margin:.4rem 0}
.pager{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center}
.state{font-weight:600;white-space:nowrap}
.state svg{width:1em;height:1em;vertical-align:-.12em;margin-right:.3em}
.holds{color:var(--green)}.broken{color:var(--red)}.unsure{color:var(--amber)}.idle{color:var(--soft)}
.both{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.5rem}
details{border-top:1px solid var(--line)}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{min-height:2.45rem;padding:.45rem 0;cursor:pointer}
footer{border-top:1px solid var(--line);background:var(--wash);font-size:.875rem}
footer .wrap{padding-top:.8rem;padding-bottom:1.4rem}
footer ul{display:flex;flex-wrap:wrap;column-gap:1.4rem;list-style:none;margin:0;padding:0}
@media (min-width:40rem){.list .value{width:8rem}}
.wide-only{display:none}
@media (min-width:60rem){
.wide-only{display:block}.phone-only{display:none}
header nav{order:0;flex-basis:auto}
header nav a{min-height:3.2rem}
.aside{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:0 3rem}
.aside>nav{grid-column:2;grid-row:1;border-left:1px solid var(--line);padding-left:1.4rem;align-self:start;position:sticky;top:0}
.aside>nav h2{font-size:1rem;margin:.6em 0 .2em}
.aside>.text{grid-column:1;grid-row:1;max-width:46rem}
}
.full .wide-only{display:block}.full .phone-only{display:none}
.full .form{min-width:52rem}
.full .stick{position:sticky;left:0;background:#fff;box-shadow:1px 0 #8c959f}
.full thead .stick{background:#eef1f4}
@media (max-width:22em){.brand span{display:none}}
@media (max-width:34em){.large .brand span{display:none}}
@media print{
.bars i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:14mm}
html,html.large{font-size:11pt}
header nav,header form,.crumbs,.skip,.pager,footer ul,.noprint,.phone-only{display:none!important}
.wide-only{display:block!important}
.wrap{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
thead{display:table-header-group}tr,.rows>li{break-inside:avoid}
.form td.value a{padding:0 .25rem;min-height:0}
.form{font-size:7.5pt;line-height:1.25}.form tbody tr{height:0}.form th,.form td{padding:.06rem .25rem}h1{font-size:14pt;margin:.2em 0}header .wrap,.brand{min-height:0}
footer{background:none}
}
`
  .replaceAll('\n', '')
  .trim();
