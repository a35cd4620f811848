using System.CommandLine;

var root = new RootCommand("Checks supply-chain provenance documents and says what is missing.");
var result = root.Parse(args);

// System.CommandLine answers a usage error with 1, which is this program's answer for findings.
var code = result.Invoke();
return result.Errors.Count > 0 ? 2 : code;
