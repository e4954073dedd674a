/** The style sheet of the page: one column of sections, light and dark, paper and phone. */
export const style: string = `
:root{color-scheme:light dark;--ground:#f5f4f0;--surface:#fff;--raised:#faf9f6;--ink:#1d232b;--soft:#5b6470;--line:#dedbd3;--accent:#0b5c73;--error:#b3261e;--warning:#8f5600;--advice:#1f5f99;--good:#1e7145;--mark:#ffe08a;--mark-ink:#1d232b}
@media(prefers-color-scheme:dark){:root{--ground:#13161b;--surface:#1b2027;--raised:#21272f;--ink:#e8eaed;--soft:#a2abb6;--line:#323a44;--accent:#7cc8dd;--error:#ff8f85;--warning:#f0b35a;--advice:#86bdf2;--good:#7bd3a1;--mark:#6b5411;--mark-ink:#fff3cf}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif}
:lang(ja){font-family:-apple-system,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-height:1.7;line-break:strict;word-break:auto-phrase}
:lang(en){font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",sans-serif}
:lang(zh){font-family:system-ui,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
:lang(ko){font-family:system-ui,"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",sans-serif}
:is(code,.where){font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99em}.skip:focus{left:1rem;top:1rem;background:var(--surface);padding:.5rem 1rem;z-index:2}
header.top,main,footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}
header.top{padding-top:2.5rem;padding-bottom:.5rem}
.eyebrow{margin:0;color:var(--accent);font-weight:600;font-size:.9rem}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.2;margin:.1em 0 .2em;overflow-wrap:anywhere}
.facts{margin:0;color:var(--soft);font-size:.9rem}
section{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:1.25rem 1.5rem 1.4rem;margin:1.1rem 0}
h2{font-size:1.15rem;margin:0 0 .15em}
.note{margin:0 0 .8em;color:var(--soft);font-size:.9rem}
.summary{display:grid;grid-template-columns:auto 1fr;gap:1rem 2rem;align-items:center}
.dial{width:9.5rem;height:9.5rem;display:block}
.dial .track{stroke:var(--line)}.dial .value{stroke:currentColor}.dial text{fill:var(--ink);text-anchor:middle;font-weight:700}.dial .of{fill:var(--soft);font-weight:400}
.good{color:var(--good)}.fair{color:var(--warning)}.poor{color:var(--error)}
.band{font-size:1.3rem;font-weight:700;margin:0;line-height:1.35}
.verdict{margin:.1em 0 1em}
.counts{display:flex;flex-wrap:wrap;gap:.7rem;margin:0;padding:0;list-style:none}
.counts li{flex:1 1 8rem;border:1px solid var(--line);border-radius:10px;padding:.6rem .9rem;background:var(--raised)}
.counts b{display:block;font-size:1.6rem;line-height:1.15;font-variant-numeric:tabular-nums}
.counts span{font-weight:600}.counts small{display:block;color:var(--soft)}
.error{color:var(--error)}.warning{color:var(--warning)}.advice{color:var(--advice)}
.notice{border-left:5px solid var(--error)}
.notice ul,.quiet ul{margin:.4em 0 0;padding-left:1.2em;overflow-wrap:anywhere}
.quiet{color:var(--soft);font-size:.92rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;padding:.45rem .6rem .45rem 0;border-top:1px solid var(--line);vertical-align:top}
thead th{border-top:0;color:var(--soft);font-weight:600;font-size:.82rem;white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.wide{width:26%;min-width:6rem;vertical-align:middle;padding-left:.6rem;padding-right:0}
td.what{color:var(--soft);font-size:.9rem}
td.what code{font-size:.95em}
td small,th small{color:var(--soft);display:block;font-weight:400}
tbody th{font-weight:600;overflow-wrap:anywhere}
th.rule{white-space:nowrap;padding-right:1.2rem}
.bar{display:block;width:100%;height:.6rem;border-radius:3px;background:var(--raised)}
.bar .error{fill:var(--error)}.bar .warning{fill:var(--warning)}.bar .advice{fill:var(--advice)}
details>summary{cursor:pointer;color:var(--accent);padding:.5rem 0 0}
.filters{display:none;grid-template-columns:minmax(0,2fr);grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:.7rem;align-items:end;margin:.9rem 0 .6rem}
.js .filters{display:grid}
.filters label{display:block;font-size:.85rem;color:var(--soft)}
.filters input,.filters select,button{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:.5rem .65rem;min-height:2.75rem}
.filters input,.filters select{width:100%;display:block;margin-top:.15rem}
button{cursor:pointer;border-color:var(--accent);color:var(--accent);font-weight:600}
.status{display:none;justify-content:space-between;align-items:center;gap:1rem;flex-wrap:wrap;margin:.2rem 0 .4rem;color:var(--soft);font-size:.92rem}
.js .status{display:flex}.status p{margin:0}.status button{min-height:2.2rem;padding:.2rem .7rem}
article{border-top:1px solid var(--line);padding:1rem 0;content-visibility:auto;contain-intrinsic-size:auto 11rem}
article[hidden]{display:none}
.head{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline;font-size:.92rem}
.head .kind{font-weight:700}.head .kind:before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.4em;background:currentColor}
.kind.warning:before{border-radius:50%}.kind.error:before{transform:rotate(45deg)}.kind.advice:before{height:.2em;vertical-align:.2em}
.tag{border:1px solid var(--line);border-radius:99px;padding:0 .6em;color:var(--soft);font-size:.85rem}
.where{color:var(--soft)}
blockquote{margin:.6rem 0;padding:.55rem .9rem;background:var(--raised);border-left:3px solid var(--line);border-radius:0 8px 8px 0;overflow-wrap:anywhere;white-space:pre-wrap}
mark{background:var(--mark);color:var(--mark-ink);border-radius:3px;padding:.05em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.message{margin:.5rem 0;font-weight:600}
dl{margin:0;display:grid;grid-template-columns:7.5rem 1fr;gap:.15rem 1rem;font-size:.95rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
td .try{white-space:normal}.try{display:inline-block;border-bottom:2px solid var(--good);margin:0 .9rem .15rem 0}
.more{display:block;margin:1rem auto 0}
footer{color:var(--soft);font-size:.88rem;padding-top:.5rem;padding-bottom:3rem}
@media(max-width:44rem){
header.top{padding-top:1.5rem}section{padding:1rem 1rem 1.1rem;border-radius:10px}
header.top,main,footer{padding-left:.8rem;padding-right:.8rem}
.summary{grid-template-columns:1fr;justify-items:center;text-align:center}.summary>div{width:100%}.counts{text-align:left}
.counts li{flex:1 1 5.5rem;padding:.5rem .6rem}
.filters{grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-flow:row}.filters :is(.first,label:last-child:nth-child(even)){grid-column:1/-1}
td.wide,th.wide,.extra{display:none}
table:has(td.what),table:has(td.what) tbody{display:block}tr:has(td.what){display:grid;grid-template-columns:1fr auto;border-top:1px solid var(--line)}tr:has(td.what)>*{border:0}
th.rule{white-space:normal;padding-bottom:0}tr:has(td.what) .number{grid-area:1/2}td.what{grid-area:2/1/auto/-1;padding-top:0}
dl{grid-template-columns:1fr}dt{margin-top:.3rem;font-size:.85rem}
}
@media print{
:root{color-scheme:light;--ground:#fff;--surface:#fff;--raised:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--error:#9c1c15;--warning:#7a4a00;--advice:#174a78;--good:#145233;--mark:#ffe9a8;--mark-ink:#000}
body{font-size:10.5pt}section{border:0;padding:0;margin:0 0 1.4em}header.top,main,footer{max-width:none;padding-left:0;padding-right:0}
.js .filters,.status button,.more,.skip{display:none}article,tr{break-inside:avoid}article{content-visibility:visible}
mark,.bar,.bar *,.kind:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2{break-after:avoid}
a{color:inherit;text-decoration:none}
}
`
