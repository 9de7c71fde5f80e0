"use strict";
// Map: zoom and move by changing the viewBox; points and names keep their size on the screen.
(() => {
  const map = document.getElementById("map");
  if (!map) return;
  const whole = map.viewBox.baseVal, width = whole.width, height = whole.height;
  let zoom = 1, x = 0, y = 0, size = 1;
  const circles = [...map.querySelectorAll("circle")], names = [...map.querySelectorAll(".names text")];
  const sizes = names.map((name) => parseFloat(getComputedStyle(name).fontSize));

  function place(shape, across, along) {
    const { x, y, aside, down } = shape.dataset;
    shape.setAttribute(across, +x + aside * size);
    shape.setAttribute(along, +y + down * size);
  }
  function draw() {
    const w = width / zoom, h = height / zoom;
    x = Math.min(Math.max(x, -1.5 * width), 2.5 * width - w);
    y = Math.min(Math.max(y, -1.5 * height), 2.5 * height - h);
    map.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    // On a narrow screen the drawing shrinks: points and names shrink less than it.
    size = Math.min(Math.max((0.75 * width) / map.clientWidth, 1), 2) / zoom;
    for (const circle of circles) {
      circle.setAttribute("r", circle.dataset.r * size);
      place(circle, "cx", "cy");
    }
    names.forEach((name, index) => {
      name.style.fontSize = `${sizes[index] * size}px`;
      name.style.strokeWidth = `${3 * size}px`;
      place(name, "x", "y");
    });
  }
  function zoomBy(factor, cx = x + width / zoom / 2, cy = y + height / zoom / 2) {
    if (factor === 0) { zoom = 1; x = 0; y = 0; return draw(); }
    const next = Math.min(Math.max(zoom * factor, 0.4), 40), scale = zoom / next;
    x = cx - (cx - x) * scale; y = cy - (cy - y) * scale; zoom = next;
    draw();
  }
  function spot(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    return [point.x, point.y];
  }
  const controls = document.querySelector(".controls");
  controls.hidden = false;
  controls.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) zoomBy(parseFloat(button.dataset.zoom));
  });
  // The wheel zooms only with Ctrl or Cmd, or while the map has the focus: a page that is scrolled must not be caught.
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== map) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, ...spot(event));
  }, { passive: false });
  map.addEventListener("keydown", (event) => {
    const step = width / zoom / 8;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key]) { x += moves[event.key][0]; y += moves[event.key][1]; draw(); }
    else if (event.key === "+" || event.key === "=") zoomBy(1.5);
    else if (event.key === "-") zoomBy(1 / 1.5);
    else if (event.key === "0") zoomBy(0);
    else return;
    event.preventDefault();
  });
  let held = null, moved = false;
  map.addEventListener("pointerdown", (event) => {
    if (event.button === 0) { held = spot(event); moved = false; }
  });
  map.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [px, py] = spot(event);
    if (!moved && Math.hypot(px - held[0], py - held[1]) * zoom < 4) return;
    if (!moved) { moved = true; map.setPointerCapture(event.pointerId); map.classList.add("held"); }
    x += held[0] - px; y += held[1] - py;
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    map.addEventListener(end, () => { held = null; map.classList.remove("held"); });
  }
  addEventListener("resize", draw);
  draw();
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("click", (event) => { if (moved) { event.preventDefault(); moved = false; } }, true);
})();

// Table: each heading becomes a button that sorts by its column; a second press turns the order.
(() => {
  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
  const value = (row, index) => row.cells[index].dataset.sort ?? row.cells[index].textContent.trim();
  heads.forEach((head, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const numbers = [...body.rows].every((row) => /^-?\d+$/.test(value(row, index)));
      const order = numbers ? (a, b) => a - b : (a, b) => a.localeCompare(b, "en");
      const rows = [...body.rows].sort((a, b) => order(value(a, index), value(b, index)));
      body.append(...(up ? rows : rows.reverse()));
    });
  });
})();
