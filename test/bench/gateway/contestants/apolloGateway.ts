/** A process: Apollo Server over @apollo/gateway, as their documentation starts them. `<supergraph file> <port>` */
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { exitOnTermination } from './exitOnTermination.ts';

exitOnTermination();
const [file = '', port] = process.argv.slice(2);
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(file, 'utf8') });
const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
