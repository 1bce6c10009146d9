/** Placement of the municipal projects of two cities, as a file has it; more contracts may follow. */
export const TWO_CITIES = `
contracts:
  municipal-projects:
    title: 市级台账
    shards:
      - { name: '340100', title: 合肥市, division: '340100' }
      - { name: '340200', title: 芜湖市, division: '340200' }
`;
