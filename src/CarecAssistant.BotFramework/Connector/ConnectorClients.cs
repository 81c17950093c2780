namespace CarecAssistant.BotFramework.Connector;

/// <summary>Makes clients for services that may be called.</summary>
internal sealed class ConnectorClients(TrustedServices services, ConnectorTransport transport)
{
    /// <exception cref="ServiceNotTrustedException">The reference's service may not be called.</exception>
    public ConnectorClient For(ConversationReference reference) => new(services.Of(reference), transport);

    /// <exception cref="ServiceNotTrustedException">The reference's service may not be called.</exception>
    public IActivitySender SenderFor(ConversationReference reference) => SenderFor(services.Of(reference));

    public IActivitySender SenderFor(ConnectorService service) =>
        new ConnectorSender(new ConnectorClient(service, transport), service.IsVouched ? services.Seal : reference => reference);
}
