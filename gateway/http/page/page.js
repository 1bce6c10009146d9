// Mounts GraphiQL and puts a chosen example into its editor. Plain script: it runs in the browser as it is.
(async () => {
  const examples = await (await fetch('/page/examples.json')).json();
  const chooser = document.getElementById('examples');
  for (const { name, title } of examples) chooser.append(new Option(title, name));

  const fetcher = async ({ operationName, ...rest }) => {
    // Right after an example was chosen GraphiQL still names the operation that stood there before.
    const isThere = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(rest.query);
    const request = isThere ? { operationName, ...rest } : rest;
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(request),
    });
    return response.json();
  };

  const queryOf = (name) => examples.find((example) => example.name === name)?.query ?? '';

  function Page() {
    const [query, setQuery] = React.useState(queryOf(location.hash.slice(1)) || examples[0]?.query);
    React.useEffect(() => {
      const onChange = () => {
        history.replaceState(null, '', `#${chooser.value}`);
        setQuery(queryOf(chooser.value));
      };
      chooser.addEventListener('change', onChange);
      return () => chooser.removeEventListener('change', onChange);
    }, []);
    return React.createElement(GraphiQL, { fetcher, query, defaultEditorToolsVisibility: false, forcedTheme: 'light' });
  }

  if (location.hash) chooser.value = location.hash.slice(1);
  ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(Page));
})();
