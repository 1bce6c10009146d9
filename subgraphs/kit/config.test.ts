import { describe, expect, it } from 'vitest';
import { EnvironmentError, readKitConfig } from './config.ts';

describe('the configuration of a subgraph', () => {
  it('has a default for everything', () => {
    expect(readKitConfig({})).toEqual({
      databaseUrl: null,
      dataDirectory: '.data',
      today: null,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'info',
    });
  });

  it('comes from the environment', () => {
    const environment = {
      DATABASE_URL: 'postgresql://db/ledger',
      GUATU_DATA: '/var/lib/guatu',
      GUATU_TODAY: '2021-06-17',
      GUATU_HOST: '0.0.0.0',
      GUATU_SUBGRAPH_PORT: '4101',
      GUATU_LOG_LEVEL: 'warn',
    };
    expect(readKitConfig(environment)).toEqual({
      databaseUrl: 'postgresql://db/ledger',
      dataDirectory: '/var/lib/guatu',
      today: '2021-06-17',
      host: '0.0.0.0',
      port: 4101,
      logLevel: 'warn',
    });
  });

  it.each([
    [{ GUATU_TODAY: '17.6.2021' }, 'GUATU_TODAY: expected an ISO date such as 2021-06-17 or clock, got "17.6.2021".'],
    [{ GUATU_TODAY: '2021-02-29' }, 'GUATU_TODAY: expected an ISO date such as 2021-06-17 or clock, got "2021-02-29".'],
    [{ GUATU_SUBGRAPH_PORT: 'http' }, 'GUATU_SUBGRAPH_PORT: expected a port number from 0 to 65535, got "http".'],
    [{ GUATU_SUBGRAPH_PORT: '70000' }, 'GUATU_SUBGRAPH_PORT: expected a port number from 0 to 65535, got "70000".'],
  ])('is refused with what was expected: %o', (environment, message) => {
    expect(() => readKitConfig(environment)).toThrow(new EnvironmentError(message));
  });
});
