"use strict";
(function () {
  var views = Array.prototype.slice.call(document.querySelectorAll(".view"));
  var links = Array.prototype.slice.call(document.querySelectorAll(".views a"));
  function show(id) {
    if (!views.some(function (view) { return view.id === id; })) { id = "board"; }
    views.forEach(function (view) { view.classList.toggle("away", view.id !== id); });
    links.forEach(function (link) {
      if (link.hash === "#" + id) { link.setAttribute("aria-current", "page"); } else { link.removeAttribute("aria-current"); }
    });
  }
  function showHash() { show(location.hash.slice(1)); }
  window.addEventListener("hashchange", showHash);
  showHash();

  var place = document.getElementById("find");
  var label = document.createElement("label");
  label.htmlFor = "find-text";
  label.textContent = "Find a person or a case";
  var input = document.createElement("input");
  input.type = "search";
  input.id = "find-text";
  var count = document.createElement("p");
  count.setAttribute("role", "status");
  place.append(label, input, count);
  var blocks = Array.prototype.slice.call(document.querySelectorAll(".board li"));
  var rows = Array.prototype.slice.call(document.querySelectorAll(".view tbody tr")).filter(function (row) {
    return !row.closest(".board") && !row.closest("#checks");
  });
  function has(element, words) {
    var text = element.textContent.toLowerCase();
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }
  function find() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    blocks.forEach(function (block) {
      var hit = has(block, words);
      block.classList.toggle("dim", !hit);
      if (hit) { found += 1; }
    });
    rows.forEach(function (row) { row.classList.toggle("away", !has(row, words)); });
    count.textContent = words.length === 0 ? "" : found === 1 ? "1 block found" : found + " blocks found";
  }
  input.addEventListener("input", find);
}());
