namespace Provenance.Epcis.Reading.Json;

/// <summary>A document without its events, as far as it has been read.</summary>
internal sealed class DocumentDraft
{
    private readonly List<MasterDataVocabulary> _headerVocabularies = [];
    private readonly List<EpcisNode> _headerExtensions = [];
    private readonly List<MasterDataVocabulary> _vocabularies = [];
    private readonly List<EpcisNode> _extensions = [];
    private readonly List<EpcisNode> _bodyExtensions = [];
    private EpcisDocument _document = new();
    private bool _hasHeader;
    private bool _listsChanged;

    public ContextDraft Context { get; } = new();

    /// <summary>Changes what is no list.</summary>
    public void Set(Func<EpcisDocument, EpcisDocument> change) => _document = change(_document);

    public void AddHeader(IEnumerable<MasterDataVocabulary> vocabularies, IEnumerable<EpcisNode> extensions)
    {
        _hasHeader = true;
        _headerVocabularies.AddRange(vocabularies);
        _headerExtensions.AddRange(extensions);
        _listsChanged = true;
    }

    public void AddVocabularies(IEnumerable<MasterDataVocabulary> vocabularies)
    {
        _vocabularies.AddRange(vocabularies);
        _listsChanged = true;
    }

    public void AddExtensions(ValueList<EpcisNode> nodes)
    {
        _extensions.AddRange(nodes);
        _listsChanged = true;
    }

    public void AddBodyExtensions(ValueList<EpcisNode> nodes)
    {
        _bodyExtensions.AddRange(nodes);
        _listsChanged = true;
    }

    /// <summary>Makes the one member of the body a message that is no result of a query.</summary>
    public bool TryTakeMessage()
    {
        if (_bodyExtensions is not [var message])
            return false;
        _bodyExtensions.Clear();
        _listsChanged = true;
        _document = _document with { Message = message };
        return true;
    }

    public EpcisDocument Make()
    {
        if (_listsChanged)
        {
            _document = _document with
            {
                Header = _hasHeader ? new() { Vocabularies = _headerVocabularies.ToValueList(), Extensions = _headerExtensions.ToValueList() } : null,
                Vocabularies = _vocabularies.ToValueList(),
                Extensions = _extensions.ToValueList(),
                BodyExtensions = _bodyExtensions.ToValueList(),
            };
            _listsChanged = false;
        }

        if (!ReferenceEquals(_document.Context, Context.Make()))
            _document = _document with { Context = Context.Make() };
        return _document;
    }
}
