// Makes src/main/resources/map/world.txt from world-atlas: one line a country, `CODE x y path`, in a frame of 1920 × 880, in whole steps from point to point.
// Countries that are too small for the coarse outlines have a dot: a line without a path. `--` stands for land without a code of ISO 3166.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { feature } = require('topojson-client');
const { geoPath, geoNaturalEarth1 } = require('d3-geo');
const iso = require('i18n-iso-countries');
const read = file => { const t = JSON.parse(readFileSync(require.resolve('world-atlas/' + file))); return feature(t, t.objects.countries).features.filter(f => f.id !== '010'); };
const coarse = read('countries-110m.json'), fine = read('countries-50m.json');
const projection = geoNaturalEarth1().fitExtent([[4, 4], [1916, 876]], { type: 'FeatureCollection', features: coarse });
const path = geoPath(projection);
/** The rings as `Mx yldx dy dx dy…z`: whole numbers, no step that leads nowhere; rings of less than three steps are left out. */
const steps = d => d.split('M').slice(1).map(ring => {
  const points = ring.replace('Z', '').split('L').map(p => p.split(',').map(Math.round));
  let out = '', n = 0, [x, y] = points[0];
  for (const [a, b] of points.slice(1)) if (a !== x || b !== y) { out += (n++ ? ' ' : '') + (a - x) + ' ' + (b - y); [x, y] = [a, b]; }
  return n < 3 ? '' : 'M' + points[0].join(' ') + 'l' + out.replaceAll(' -', '-') + 'z';
}).join('');
const code = f => (f.id && iso.numericToAlpha2(f.id)) || '--';
const main = f => f.geometry.type !== 'MultiPolygon' ? f : { ...f, geometry: { type: 'Polygon', coordinates: f.geometry.coordinates.reduce((a, b) => path.area({ type: 'Polygon', coordinates: a }) >= path.area({ type: 'Polygon', coordinates: b }) ? a : b) } };
const at = f => path.centroid(main(f)).map(v => Math.round(v)).join(' ');
const lines = coarse.map(f => `${code(f)} ${at(f)} ${steps(path(f))}`);
const have = new Set(coarse.map(code));
for (const f of fine) if (!have.has(code(f))) lines.push(`${code(f)} ${at(f)}`);
writeFileSync(process.argv[2], lines.filter(l => !l.includes('NaN')).sort().join('\n') + '\n');
console.log(lines.length, coarse.length, coarse.filter(f => code(f) === '--').map(f => f.properties.name));
