import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'http://127.0.0.1:4000/graphql',
  documents: 'src/questions.ts',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        // For Node, which runs this unbuilt; a bundler needs neither.
        useTypeImports: true,
        importExtension: '.ts',
      },
    },
  },
};

export default config;
