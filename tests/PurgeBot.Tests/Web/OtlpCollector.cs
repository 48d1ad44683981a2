using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PurgeBot.Tests.Web;

/// <summary>Takes traces as a collector of OpenTelemetry does, over gRPC or HTTP. OpenTelemetry, OTLP Specification.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    // gRPC over HTTP2: a byte that says whether the message is compressed, and four with its length.
    private const int GrpcPrefix = 5;

    private readonly Channel<byte[]> _requests = Channel.CreateUnbounded<byte[]>();
    private readonly WebApplication _web;

    private OtlpCollector(WebApplication web) => _web = web;

    /// <summary>Where it listens.</summary>
    public string Address => _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Everything that has come, as it came.</summary>
    public List<byte[]> Received { get; } = [];

    public static async Task<OtlpCollector> StartAsync(string protocol)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = protocol == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var collector = new OtlpCollector(builder.Build());
        collector._web.MapPost("/v1/traces", collector.TakeHttpAsync);
        collector._web.MapPost("/opentelemetry.proto.collector.trace.v1.TraceService/Export", collector.TakeGrpcAsync);
        await collector._web.StartAsync();
        return collector;
    }

    /// <summary>Waits for the next span.</summary>
    public async Task<OtlpSpan> NextAsync()
    {
        var request = await _requests.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        return OtlpSpan.ReadAll(request).First();
    }

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task TakeHttpAsync(HttpContext http)
    {
        Take(await ReadAsync(http));
        http.Response.ContentType = "application/x-protobuf";
    }

    private async Task TakeGrpcAsync(HttpContext http)
    {
        Take((await ReadAsync(http))[GrpcPrefix..]);
        http.Response.ContentType = "application/grpc";
        await http.Response.Body.WriteAsync(new byte[GrpcPrefix]);
        http.Response.AppendTrailer("grpc-status", "0");
    }

    private void Take(byte[] request)
    {
        lock (Received) Received.Add(request);
        _requests.Writer.TryWrite(request);
    }

    private static async Task<byte[]> ReadAsync(HttpContext http)
    {
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy, http.RequestAborted);
        return copy.ToArray();
    }
}
