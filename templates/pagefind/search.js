/* Words that a reader types in, what the site says about them out: Pagefind's index, in the theme's own search box. */
const SHOWN = 8
const BETWEEN_NAMES = " | "
const site = new URL("../", import.meta.url)
const box = document.querySelector(".bf-search")
const field = box.querySelector("input")
const [status, filters, list] = [".md-search-result__meta", ".bf-filters", "ol"].map(what => box.querySelector(what))
const pagefind = await import("./pagefind.js")
await pagefind.options({ baseUrl: site.pathname, excerptLength: 24 })
await pagefind.init()

const chosen = () =>
  Object.fromEntries([...filters.querySelectorAll("select")].filter(each => each.value).map(each => [each.name, each.value]))

const made = (tag, classes = "", text = "") =>
  Object.assign(document.createElement(tag), { className: classes, textContent: text })

/** Return a link to a page or a part of it; Pagefind has escaped what it marks in the excerpt. */
const link = ({ url, excerpt }, title, tags = []) => {
  const [anchor, article] = [made("a", "md-search-result__link"), made("article", "md-search-result__article md-typeset")]
  const [head, text] = [made("h1", "", title), made("p")]
  anchor.href = url
  anchor.tabIndex = -1
  text.innerHTML = excerpt
  article.append(head, text)
  if (tags.length) {
    const names = made("nav", "md-tags")
    names.append(...tags.map(tag => made("span", "md-tag", tag)))
    article.append(names)
  }
  anchor.append(article)
  return anchor
}

const namesOf = page => (page.meta.also ?? "").split(BETWEEN_NAMES).filter(Boolean)

const item = page => {
  const entry = made("li", "md-search-result__item")
  const others = namesOf(page)
  entry.append(link(page, page.meta.title, others))
  const [part] = page.sub_results.filter(each => each.anchor && each.anchor.element !== "h1")
  if (part) entry.append(link(part, part.title))
  return entry
}

/** Put whatever is called exactly what was asked for before all others, and leave the order else. */
const namesFirst = (pages, words) => {
  const asked = words.trim().toLowerCase()
  const is = page => [page.meta.title, ...namesOf(page)].some(name => name.toLowerCase() === asked)
  return [...pages.filter(is), ...pages.filter(page => !is(page))]
}

const said = count =>
  count === 0 ? box.dataset.none : count === 1 ? box.dataset.one : box.dataset.other.replace("#", count.toLocaleString("en"))

const show = async (found, from, words) => {
  const pages = await Promise.all(found.results.slice(from, from + SHOWN).map(result => result.data()))
  if (field.value !== words) return
  list.append(...(from ? pages : namesFirst(pages, words)).map(item))
  if (from + SHOWN < found.results.length) {
    const [entry, more] = [made("li", "bf-more"), made("button", "md-button", "More")]
    more.type = "button"
    more.onclick = async () => {
      entry.remove()
      const last = list.lastElementChild
      await show(found, from + SHOWN, words)
      last.nextElementSibling?.querySelector("a").focus()
    }
    entry.append(more)
    list.append(entry)
  }
}

const look = async () => {
  const words = field.value
  if (!words.trim()) {
    status.textContent = box.dataset.begin
    list.replaceChildren()
    return
  }
  const found = await pagefind.debouncedSearch(words, { filters: chosen() }, 150)
  if (found === null || field.value !== words) return
  status.textContent = said(found.results.length)
  list.replaceChildren()
  await show(found, 0, words)
}

/** Fetch what can be chosen from only when somebody wants to choose: it names every page. */
const offer = async () => {
  for (const [name, values] of Object.entries(await pagefind.filters())) {
    const [label, select] = [made("label", "", name), made("select")]
    select.name = name
    const order = Object.keys(values).sort()
    select.append(new Option("Any", ""), ...(name === "Year" ? order.reverse() : order).map(value => new Option(value)))
    select.onchange = look
    label.append(select)
    filters.append(label)
  }
}

/** Lead the arrow keys from the box through what was found and back. */
const walk = event => {
  const places = [field, ...list.querySelectorAll("a, button")]
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const at = places.indexOf(document.activeElement)
  if (step && at >= 0) {
    event.preventDefault()
    places[(at + step + places.length) % places.length].focus()
  } else if (event.key === "Enter" && at === 0) {
    event.preventDefault()
    places[1]?.click()
  }
}

filters.hidden = false
filters.addEventListener("toggle", offer, { once: true })
field.addEventListener("input", look)
box.addEventListener("keydown", walk)
box.querySelector("form").addEventListener("reset", () => setTimeout(() => (field.focus(), look())))
await look()
