using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>Certificates that nobody signed but their owner.</summary>
internal static class Certificates
{
    public static X509Certificate2 For(string host, int validDays = 1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(validDays));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
