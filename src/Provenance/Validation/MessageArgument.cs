namespace Provenance.Validation;

/// <summary>An argument of a finding's sentence.</summary>
/// <param name="Name">The name between braces in the template.</param>
/// <param name="Value">A value of the model or a text; its <see cref="object.ToString"/> is printed.</param>
public readonly record struct MessageArgument(string Name, object? Value);
