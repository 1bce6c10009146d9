// Mounts GraphiQL and puts a chosen query with its variables into the editors. Plain script: it runs in the browser as it is.
(async () => {
  const { examples, questions } = await (await fetch('/page/examples.json')).json();
  const offered = [...examples, ...questions];
  const chooser = document.getElementById('examples');
  const offer = (label, queries) => {
    const group = document.createElement('optgroup');
    group.label = label;
    for (const { name, title } of queries) group.append(new Option(title, name));
    chooser.append(group);
  };
  offer('示例', examples);
  offer('督查室的十五个问题', questions);

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

  const find = (name) => offered.find((query) => query.name === name);
  const variablesOf = ({ variables = {} }) =>
    Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);

  function Page() {
    const [chosen, choose] = React.useState(find(location.hash.slice(1)) ?? offered[0]);
    React.useEffect(() => {
      const onChange = () => {
        history.replaceState(null, '', `#${chooser.value}`);
        choose(find(chooser.value));
      };
      chooser.addEventListener('change', onChange);
      return () => chooser.removeEventListener('change', onChange);
    }, []);
    return React.createElement(GraphiQL, {
      fetcher,
      query: chosen.query,
      variables: variablesOf(chosen),
      defaultEditorToolsVisibility: 'variables',
      forcedTheme: 'light',
    });
  }

  if (find(location.hash.slice(1))) chooser.value = location.hash.slice(1);
  ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(Page));
})();
