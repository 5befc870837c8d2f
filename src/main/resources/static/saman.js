// Saman's own script. Every page works without it; here is only what makes the same work lighter.
// No words stand in it: they come from the page, in data attributes.
"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// A day field: a button opens the month, drawn by the server; arrows walk it, Enter takes, Escape leaves.
const calendar = {
  open: null,

  async show(button) {
    calendar.close();
    const field = button.closest(".date").querySelector("input");
    const box = document.createElement("div");
    box.className = "calendar";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", button.dataset.title);
    button.closest(".date").append(box);
    button.setAttribute("aria-expanded", "true");
    calendar.open = { button, field, box };
    await calendar.turn("");
    if (calendar.open?.box !== box) return;
    const side = box.getBoundingClientRect();
    box.classList.toggle("flipped", side.left < 0 || side.right > document.documentElement.clientWidth);
    calendar.focus();
  },

  async turn(month) {
    const { button, field, box } = calendar.open;
    const address = new URL(button.dataset.calendar, location.href);
    address.searchParams.set("selected", field.value);
    if (month) address.searchParams.set("month", month);
    const answer = await fetch(address, { credentials: "same-origin" });
    const text = await answer.text();
    if (!answer.ok) return calendar.close();
    if (calendar.open?.box !== box) return;
    const drawn = new DOMParser().parseFromString(text, "text/html");
    box.replaceChildren(...drawn.body.childNodes);
  },

  focus(pick = days => days.find(day => day.tabIndex === 0)) {
    const days = all("td [data-day]", calendar.open.box);
    const day = pick(days);
    days.forEach(each => { each.tabIndex = each === day ? 0 : -1; });
    day?.focus();
  },

  take(day) {
    const { field } = calendar.open;
    field.value = day;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    calendar.close();
    field.focus();
  },

  close() {
    if (!calendar.open) return;
    calendar.open.button.setAttribute("aria-expanded", "false");
    calendar.open.box.remove();
    calendar.open = null;
  },

  async walk(from, steps) {
    const days = all("td [data-day]", calendar.open.box);
    const to = days.indexOf(from) + steps;
    if (to >= 0 && to < days.length) return calendar.focus(() => days[to]);
    const turn = calendar.open.box.querySelector(`[data-turn="${to < 0 ? -1 : 1}"]`);
    const past = to < 0 ? to : to - days.length;
    await calendar.turn(turn.dataset.month);
    calendar.focus(fresh => fresh.at(past));
  },

  async key(event) {
    const day = event.target.closest("td [data-day]");
    if (event.key === "Escape") {
      const { button } = calendar.open;
      calendar.close();
      button.focus();
    } else if (day && event.key in calendar.steps) {
      event.preventDefault();
      await calendar.walk(day, calendar.steps[event.key]);
    } else if (day && (event.key === "PageUp" || event.key === "PageDown")) {
      event.preventDefault();
      const place = all("td [data-day]", calendar.open.box).indexOf(day);
      await calendar.turn(calendar.open.box.querySelector(`[data-turn="${event.key === "PageUp" ? -1 : 1}"]`).dataset.month);
      calendar.focus(days => days[Math.min(place, days.length - 1)]);
    } else if (event.key === "Tab") {
      calendar.keepInside(event);
    }
  },

  keepInside(event) {
    const stops = all("button", calendar.open.box).filter(button => button.tabIndex === 0);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  },

  // The page runs from right to left: the day to the left is the next one.
  steps: { ArrowLeft: 1, ArrowRight: -1, ArrowUp: -7, ArrowDown: 7 },
};

// A file field: the browser's control keeps working, unseen, under a face that speaks Persian.
function dressFile(file) {
  const input = file.querySelector("input");
  const face = file.querySelector(".face");
  const chosen = face.querySelector(".chosen");
  const tell = () => {
    const names = [...input.files].map(each => each.name);
    const many = () => `${names.length.toLocaleString("fa-IR")} ${file.dataset.many}`;
    chosen.textContent = names.length === 0 ? file.dataset.none : names.length === 1 ? names[0] : many();
  };
  input.addEventListener("change", tell);
  face.hidden = false;
  file.classList.add("dressed");
  tell();
}

// A form with data-draft: two seconds after the last key, what was typed is sent there to be kept.
function keepDraft(form) {
  const status = form.querySelector("[data-draft-status]");
  let waiting = 0;
  let sent = "";
  const later = delay => { clearTimeout(waiting); waiting = setTimeout(keep, delay); };
  const typed = () => {
    const values = new FormData(form);
    [...values].filter(([, value]) => value instanceof File).forEach(([name]) => values.delete(name));
    return new URLSearchParams(values);
  };
  async function keep() {
    const values = typed();
    if (values.toString() === sent) return;
    status.textContent = status.dataset.saving;
    const answer = await fetch(form.dataset.draft, { method: "POST", body: values, redirect: "manual" }).catch(() => null);
    if (answer?.ok) {
      sent = values.toString();
      const now = new Date().toLocaleTimeString("fa-IR", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tehran" });
      status.textContent = `${status.dataset.saved} ${now}`;
    } else {
      status.textContent = status.dataset.failed;
      later(10000);
    }
  }
  form.addEventListener("input", () => later(2000));
  form.addEventListener("submit", () => clearTimeout(waiting));
}

// A button with data-ask puts its question before the form goes.
function ask(button) {
  const dialog = document.getElementById("ask");
  dialog.querySelector("#ask-words").textContent = button.dataset.ask;
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return;
    button.dataset.asked = "yes";
    button.click();
  }, { once: true });
  dialog.showModal();
}

// A table's rows: up and down move between their first links.
function walkRows(event) {
  const row = event.target.closest("table[data-rows] tbody tr");
  if (!row || !event.target.matches("a") || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const links = all("tbody tr", row.closest("table")).map(each => each.querySelector("a")).filter(Boolean);
  const here = links.indexOf(row.querySelector("a"));
  const next = links[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function dress(within) {
  all("[data-calendar]", within).forEach(button => { button.hidden = false; });
  all("[data-file]:not(.dressed)", within).forEach(dressFile);
  all("form[data-draft]:not([data-kept])", within).forEach(form => { form.dataset.kept = ""; keepDraft(form); });
  all("[data-focus]", within).at(0)?.focus();
}

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-calendar]");
  const asking = event.target.closest("button[data-ask]");
  if (opener) {
    if (calendar.open?.button === opener) calendar.close(); else calendar.show(opener);
  } else if (calendar.open?.box.contains(event.target)) {
    const turn = event.target.closest("[data-month]");
    const day = event.target.closest("[data-day]");
    if (turn) {
      const way = turn.dataset.turn;
      calendar.turn(turn.dataset.month).then(() => calendar.open?.box.querySelector(`[data-turn="${way}"]`).focus());
    } else if (day) {
      calendar.take(day.dataset.day);
    } else if (event.target.closest("[data-close]")) {
      const { button } = calendar.open;
      calendar.close();
      button.focus();
    }
  } else if (calendar.open) {
    calendar.close();
  }
  if (asking && asking.dataset.asked !== "yes") {
    event.preventDefault();
    ask(asking);
  }
});

document.addEventListener("keydown", event => {
  if (calendar.open?.box.contains(event.target)) calendar.key(event); else walkRows(event);
});

document.getElementById("ask")?.addEventListener("click", event => {
  const answer = event.target.closest("button");
  if (answer) event.currentTarget.close(answer.value);
});

// A form is sent once, however often the button is struck; data-again marks one that may go again, such as a download.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post") || form.hasAttribute("data-again")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  all("button:not([type=button])", form).forEach(button => button.setAttribute("aria-disabled", "true"));
});
window.addEventListener("pageshow", () => all("form[data-sent]").forEach(form => {
  delete form.dataset.sent;
  all("[aria-disabled]", form).forEach(button => button.removeAttribute("aria-disabled"));
}));

// What htmx sends by itself may fail while somebody writes: the page says so and keeps what was typed.
function tellTrouble(which) {
  ["signed-out", "unkept", "unreached"].forEach(id => { document.getElementById(id).hidden = id !== which; });
}
document.addEventListener("htmx:responseError", event => tellTrouble(event.detail.xhr.status === 401 ? "signed-out" : "unkept"));
document.addEventListener("htmx:sendError", () => tellTrouble("unreached"));
document.addEventListener("htmx:afterRequest", event => { if (event.detail.successful) tellTrouble(""); });

document.addEventListener("htmx:load", event => dress(event.detail.elt));
dress(document);
