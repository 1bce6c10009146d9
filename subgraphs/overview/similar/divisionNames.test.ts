import { describe, expect, it } from 'vitest';
import { namesBelow, ownNames } from './divisionNames.ts';

describe('names that all matters of a division may carry', () => {
  it('are its own and those above it, with and without the last character', () => {
    expect(ownNames('340102')).toEqual(['瑶海区', '瑶海', '合肥市', '合肥', '安徽省', '安徽']);
    expect(ownNames('3401')).toEqual(['合肥市', '合肥', '安徽省', '安徽']);
    expect(ownNames('340523')).toContain('和县');
    expect(ownNames('340523')).not.toContain('和');
  });

  it('are those above it where the place itself has none, and none for an unknown one', () => {
    expect(ownNames('3401Z01')).toEqual(['合肥市', '合肥', '安徽省', '安徽']);
    expect(ownNames('')).toEqual([]);
  });
});

describe('names that tell the matters of a division apart', () => {
  it('are those of the divisions below it', () => {
    expect(namesBelow('3407')).toEqual(['铜官区', '义安区', '枞阳县']);
    expect(namesBelow('340102')).toEqual([]);
    expect(namesBelow('34')).toContain('合肥市');
  });
});
