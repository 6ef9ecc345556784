// What briefgen's pages ask of a browser beyond HTML and CSS. Without it they say and show the same.

const told = (page) => {
  // A pointer over a mark, or the keyboard's focus, opens its card where browsers know how; HTML has no word for it yet.
  if (CSS.supports("interest-delay", "1s"))
    for (const mark of page.querySelectorAll(".bf-cite[popovertarget]"))
      mark.setAttribute("interestfor", mark.getAttribute("popovertarget"));
  // What scrolls sideways can be scrolled by the keyboard; the theme puts tables into such boxes before the next turn.
  setTimeout(() => {
    for (const box of page.querySelectorAll(".md-typeset__scrollwrap, .bf-history"))
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  });
};

// A preview of the theme is a dialog: it has a name, and Escape closes it.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const box of addedNodes)
      if (box.role === "dialog") box.ariaLabel = box.querySelector("h1, h2, h3")?.textContent.trim() || "Preview";
}).observe(document.body, { childList: true });
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") for (const box of document.querySelectorAll(".md-tooltip2")) box.hidden = true;
});

// With instant navigation a page is not loaded but put in the place of the one before.
if (window.document$) document$.subscribe(told);
else told(document);
