/**
 * Organ and day are printed over the upper half of the seal, so that both can be read. The lower half holds the words of the
 * seal. The seal is larger than its place in the text, as a stamp is.
 */
export const UNDER_SEAL = `
#let under-seal(words, seal) = {
  let words = align(center, words)
  if seal == none { box(inset: (y: 0.6cm), words) } else {
    context {
      let span = measure(words)
      let stamp = measure(seal)
      box(width: calc.max(span.width, stamp.width), height: stamp.height - 1.2cm, {
        place(center + horizon, seal)
        place(center + horizon, dy: -0.35cm, words)
      })
    }
  }
}
`;

/**
 * How papers look, in Typst; follows the proportions of GB/T 9704-2012 (A4, 156 mm of text, organ in red, title in the
 * middle, number, rule, text of 三号, organ and day at the lower right under the seal, "— 1 —" on longer ones).
 */
export const SETTINGS = `
#let red = rgb("#c8102e")
#set text(font: ("Noto Serif SC",), size: size, lang: "zh", region: "CN", cjk-latin-spacing: none)
#set page(paper: "a4", margin: (left: 2.8cm, right: 2.6cm, top: 2.8cm, bottom: 2.5cm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 10pt, fill: luma(80))
    grid(columns: (1fr, auto), title, number)
    v(-0.5em)
    line(length: 100%, stroke: 0.5pt + luma(140))
  },
  footer: context if counter(page).final().first() > 1 {
    set text(size: 12pt)
    align(center, "— " + str(counter(page).get().first()) + " —")
  },
  foreground: if preview {
    rotate(-35deg, text(size: 150pt, weight: 700, fill: rgb(0, 0, 0, 26), "预览"))
  })
#set par(leading: 0.75em, spacing: 0.75em, justify: true, first-line-indent: (amount: 2em, all: true))
#set table(stroke: 0.6pt, inset: (x: 0.5em, y: 0.5em))
#show table: set text(size: calc.max(size * 0.86, 10.5pt))
#show table: set par(first-line-indent: 0pt, justify: false, leading: 0.5em)
#show table: set block(above: 0.9em, below: 0.9em)

${UNDER_SEAL}
#let head(organ) = {
  set par(first-line-indent: 0pt, justify: false, spacing: 0.6em)
  set align(center)
  let count = organ.clusters().len()
  text(size: calc.min(30pt, 440pt / calc.max(count, 1)), weight: 700, fill: red, tracking: if count < 14 { 0.08em } else { 0pt }, organ)
  v(0.1em)
  line(length: 100%, stroke: 1.4pt + red)
  v(0.4em)
  heading(level: 1, outlined: false, text(size: 22pt, weight: 700, tracking: 0.05em, title))
  v(0.2em)
  align(right, text(size: 12pt, number))
  v(0.7em)
}
#let addressee(name) = par(first-line-indent: 0pt, justify: false, text(name))
#let items(list) = for (index, item) in list.enumerate() {
  par(text(str(index + 1) + ". " + item))
}
#let list-table(widths, aligns, heads, cells) = table(
  columns: widths, align: (x, y) => if y == 0 { center + horizon } else { aligns.at(x) },
  table.header(..heads.map(head => strong(text(head)))), ..cells)
#let form(rows) = table(
  columns: (8em, 1fr), align: (x, y) => if x == 0 { center + horizon } else { left + horizon },
  rows: rows.map(row => if row.at(2) > 1 { row.at(2) * 2.1em } else { auto }),
  ..rows.map(row => (text(row.at(0)), text(row.at(1)))).flatten())
#let sign-off(organ, day, seal) = block(breakable: false, width: 100%, above: 2em, below: 1.3em, {
  set par(first-line-indent: 0pt, justify: false)
  align(right, box(inset: (right: 1.2em), under-seal(stack(spacing: 0.7em, text(organ), text(day)), seal)))
})
#let below(signs, copies, foot, note) = block(breakable: false, width: 100%, {
  set text(size: 10.5pt)
  set par(first-line-indent: 0pt, justify: false, leading: 0.55em, spacing: 0.6em)
  for sign in signs {
    v(0.5em)
    grid(columns: (auto, 1fr, auto), column-gutter: 0.4em, align: bottom, sign + "：",
      line(length: 100%, stroke: 0.5pt), h(1em) + "年" + h(2em) + "月" + h(2em) + "日")
  }
  v(0.6em)
  line(length: 100%, stroke: 0.5pt)
  text(copies)
  parbreak()
  grid(columns: (1fr, 1fr), column-gutter: 1em, row-gutter: 0.55em,
    ..foot.map(row => text(row.at(0) + "：" + row.at(1))))
  if note != none { text(fill: red, note) }
})
`;
