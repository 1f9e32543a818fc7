/** A page as a site sends it: UTF-8, declared, with a title. */
export function page(
  body: string,
  options: { readonly title?: string; readonly head?: string } = {},
): string {
  const title = options.title === undefined ? "" : `<title>${options.title}</title>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${title}${options.head ?? ""}</head><body>${body}</body></html>`;
}

/** A section as xml2rfc writes it: its number and its name in links of their own. */
export function rfcSection(number: string, name: string, content: string): string {
  const level = Math.min(6, number.replace(/^Appendix /, "").split(".").length + 1);
  const numbered = number === "" ? "" : `<a href="#s" class="section-number selfRef">${number}. </a>`;
  return `<div><section><h${level}>\n${numbered}<a href="#n" class="section-name selfRef">${name}</a>\n</h${level}>${content}</section></div>`;
}

/** A paragraph of an RFC, with the mark that leads to itself. */
export function rfcParagraph(text: string): string {
  return `<p id="p">${text}<a href="#p" class="pilcrow">¶</a></p>`;
}

/** A page of xml2rfc: what stands around the sections is as the tool writes it. */
export function rfcPage(sections: string): string {
  return page(
    `<table class="ears"><thead><tr><td>RFC 99001</td><td>Sample</td></tr></thead></table>
    <div id="internal-metadata"><dl id="identifiers"><dt>RFC:</dt><dd class="rfc">99001</dd>
    <dt>Obsoletes:</dt><dd class="obsoletes"><a href="x">99000</a></dd>
    <dt>Published:</dt><dd><time datetime="2026-05-04">4 May 2026</time></dd></dl></div>
    <h1 id="rfcnum">RFC 99001</h1><h1 id="title">The Sample Protocol</h1>
    <section id="section-abstract"><h2 id="abstract"><a href="#abstract" class="selfRef">Abstract</a></h2>${rfcParagraph("In short.")}</section>
    <div id="toc"><section><h2>Table of Contents</h2><nav><ul><li><a href="#section-1">1. Start</a></li></ul></nav></section></div>
    ${sections}<script>document.write("never")</script>`,
    { title: "RFC 99001: The Sample Protocol" },
  );
}

/** What a ministry's site sets around a text: menus before it, tools within, links and owners after it. */
export function sitePage(title: string, text: string): string {
  const links = (...names: readonly string[]) =>
    names.map((name) => `<li><a href="/x">${name}</a></li>`).join("");
  return page(
    `<div class="header"><ul class="nav">${links("首页", "机构职能", "新闻发布", "政策文件")}</ul></div>
    <div class="path">您当前的位置：<a href="/">首页</a> &gt; <a href="/z">政策</a> &gt; 正文</div>
    <div class="wrap"><div class="left"><h2>栏目导航</h2><ul>${links("法律法规", "规章制度")}</ul></div>
    <div class="content"><div class="title">${title}</div>
    <div class="info">发布时间：2026-03-02 10:00　来源：示例部 <span class="share">分享到：<a href="#">微信</a><a href="#">微博</a></span><span>【字号：<a href="j">大</a> <a href="j">中</a>】</span></div>
    <div class="TRS_Editor">${text}</div>
    <div class="pager"><p>上一篇：<a href="1.html">关于某事项的公告</a></p></div>
    <div class="more"><h3>相关链接</h3><ul>${links("一图读懂这项办法", "专家解读：为什么要有目录")}</ul></div></div></div>
    <div class="bottom"><p>主办单位：示例部办公厅　网站标识码：bm00000000</p><p>版权所有：示例部　京ICP备00000000号</p></div>`,
    { title: `${title}_政策_示例部网站` },
  );
}
