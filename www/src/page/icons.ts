// Line icons on a 20 × 20 grid. Each repeats the text next to it, so screen readers skip them.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  ok: "M4.5 10.5l3.6 3.6 7.4-8",
  incomplete: "M5 10h.01M10 10h.01M15 10h.01",
  warning: "M10 3.2 17.6 16.4H2.4zM10 8v3.6M10 13.9v.1",
  invalid: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 6.4v4.4M10 13.5v.1",
  chevron: "M5.5 8l4.5 4.5L14.5 8",
  arrow: "M3.5 10h13m0 0-4.5-4.5M16.5 10 12 14.5",
  card: "M3 5.2h14a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V6.2a1 1 0 0 1 1-1M2 8.4h16M5 11.8h3",
  unknown: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.6M10 13.6v.1",
  brand: "M3 7h12m0 0-3-3m3 3-3 3M17 13H5m0 0 3-3m-3 3 3 3",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
